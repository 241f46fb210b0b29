package io.github.beat4j.simd;

import io.github.beat4j.kernels.Kernels;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over vectors of the width that the processor prefers, where they are faster than the plain
 * ones. Found by {@link java.util.ServiceLoader}.
 */
public final class VectorKernels extends Kernels {
  /** Under so many elements most of it would be the beginning and the end. */
  private static final int SHORT = 64;

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final boolean EIGHT = DOUBLES.equals(EightDoubles.SPECIES);
  private static final boolean FOUR = DOUBLES.equals(FourDoubles.SPECIES);

  /**
   * Runs each of them once, so that a JVM whose incubating module is another one is found out here.
   *
   * @throws LinkageError if it is
   */
  public VectorKernels() {
    rehearse(new int[2 * SHORT], new long[2 * SHORT], new double[2 * SHORT]);
  }

  private void rehearse(int[] ints, long[] longs, double[] doubles) {
    Arrays.fill(ints, 1);
    Arrays.fill(longs, 1);
    Arrays.fill(doubles, 1);
    int n = ints.length;
    boolean works =
        sum(ints, 0, n) == n
            && sum(longs, 0, n) == n
            && sum(doubles, 0, n) == n
            && dot(doubles, doubles, 0, n) == n
            && min(ints, 0, n) == max(ints, 0, n)
            && min(longs, 0, n) == max(longs, 0, n)
            && min(doubles, 0, n) == max(doubles, 0, n)
            && between(ints, 0, n, 1, 1, new int[n], 0) == n;
    if (!works) throw new LinkageError("vectors of " + describe() + " add up to nonsense");
  }

  @Override
  public String describe() {
    return "vectors of " + DOUBLES.vectorBitSize() + " bits";
  }

  @Override
  public long sum(int[] array, int from, int to) {
    return to - from < SHORT ? super.sum(array, from, to) : IntLoops.sum(array, from, to);
  }

  @Override
  public long sum(long[] array, int from, int to) {
    return to - from < SHORT ? super.sum(array, from, to) : LongLoops.sum(array, from, to);
  }

  @Override
  public double sum(double[] array, int from, int to) {
    if (EIGHT && to - from >= SHORT) return EightDoubles.sum(array, from, to);
    if (FOUR && to - from >= SHORT) return FourDoubles.sum(array, from, to);
    return super.sum(array, from, to);
  }

  @Override
  public double dot(double[] left, double[] right, int from, int to) {
    if (EIGHT && to - from >= SHORT) return EightDoubles.dot(left, right, from, to);
    if (FOUR && to - from >= SHORT) return FourDoubles.dot(left, right, from, to);
    return super.dot(left, right, from, to);
  }

  @Override
  public int min(int[] array, int from, int to) {
    return to - from < SHORT ? super.min(array, from, to) : IntLoops.min(array, from, to);
  }

  @Override
  public int max(int[] array, int from, int to) {
    return to - from < SHORT ? super.max(array, from, to) : IntLoops.max(array, from, to);
  }

  @Override
  public long min(long[] array, int from, int to) {
    return to - from < SHORT ? super.min(array, from, to) : LongLoops.min(array, from, to);
  }

  @Override
  public long max(long[] array, int from, int to) {
    return to - from < SHORT ? super.max(array, from, to) : LongLoops.max(array, from, to);
  }

  @Override
  public double min(double[] array, int from, int to) {
    return to - from < SHORT ? super.min(array, from, to) : DoubleLoops.min(array, from, to);
  }

  @Override
  public double max(double[] array, int from, int to) {
    return to - from < SHORT ? super.max(array, from, to) : DoubleLoops.max(array, from, to);
  }

  @Override
  public int between(
      int[] source, int from, int to, int least, int greatest, int[] target, int position) {
    return Compression.isThere() && to - from >= SHORT
        ? Compression.between(source, from, to, least, greatest, target, position)
        : super.between(source, from, to, least, greatest, target, position);
  }
}
