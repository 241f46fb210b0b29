package io.github.beat4j.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Extremes of doubles. */
final class DoubleLoops {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private DoubleLoops() {}

  static double min(double[] array, int from, int to) {
    DoubleVector a = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.min(DoubleVector.fromArray(SPECIES, array, i));
      b = b.min(DoubleVector.fromArray(SPECIES, array, i + LANES));
      c = c.min(DoubleVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.min(DoubleVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    double min = a.min(b).min(c.min(d)).reduceLanes(VectorOperators.MIN);
    for (; i < to; i++) min = Math.min(min, array[i]);
    return min;
  }

  static double max(double[] array, int from, int to) {
    DoubleVector a = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.max(DoubleVector.fromArray(SPECIES, array, i));
      b = b.max(DoubleVector.fromArray(SPECIES, array, i + LANES));
      c = c.max(DoubleVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.max(DoubleVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    double max = a.max(b).max(c.max(d)).reduceLanes(VectorOperators.MAX);
    for (; i < to; i++) max = Math.max(max, array[i]);
    return max;
  }
}
