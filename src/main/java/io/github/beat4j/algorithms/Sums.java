package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import io.github.beat4j.kernels.KernelChoice;
import io.github.beat4j.kernels.Kernels;

/**
 * Sums of arrays, in one pass. Parts are summed on the calling thread and on any of the pool's,
 * which it waits for, with several accumulators each, or with vectors ({@link
 * io.github.beat4j.BeatPool#describe} says which). Nobody may write to the arrays meanwhile.
 *
 * <p>Sums of doubles are the same to the bit for any number of workers, with and without vectors,
 * and in each run. They are not those of a plain loop, which adds in another order: blocks of 1,024
 * are added in sixteen sums each, of every sixteenth element, which are then added in pairs, and
 * what is left behind the last sixteen one by one. The sums of the blocks are added pairwise, so
 * that the error grows with the logarithm of the number of blocks (Higham, 1993).
 */
public final class Sums {
  private static final int BLOCK = 1024;

  private static final Kernels KERNELS = KernelChoice.fastest();

  private Sums() {}

  /** Adds a part of some doubles. */
  private interface Part {
    double sum(int from, int to);
  }

  /**
   * The sum of some ints.
   *
   * @param array the ints
   * @return the sum, which does not overflow
   */
  public static long of(int[] array) {
    return Plain.<Long>reduce(
        0, array.length, 0L, (from, to) -> KERNELS.sum(array, from, to), Long::sum);
  }

  /**
   * The sum of some longs.
   *
   * @param array the longs
   * @return the sum, modulo 2^64
   */
  public static long of(long[] array) {
    return Plain.<Long>reduce(
        0, array.length, 0L, (from, to) -> KERNELS.sum(array, from, to), Long::sum);
  }

  /**
   * The sum of some doubles, always the same one.
   *
   * @param array the doubles
   * @return the sum
   */
  public static double of(double[] array) {
    return inBlocks(array.length, (from, to) -> KERNELS.sum(array, from, to));
  }

  /**
   * The sum of the products of two arrays' elements, their dot product, always the same one.
   * Products are rounded before they are added.
   *
   * @param left the first factors
   * @param right the second ones, as many
   * @return the sum
   * @throws IllegalArgumentException if the arrays have different lengths
   */
  public static double ofProducts(double[] left, double[] right) {
    if (left.length != right.length)
      throw new IllegalArgumentException(
          "right: "
              + right.length
              + " elements (expected: "
              + left.length
              + ", as left has); cut the longer one");
    return inBlocks(left.length, (from, to) -> KERNELS.dot(left, right, from, to));
  }

  private static double inBlocks(int length, Part part) {
    if (length == 0) return 0.0;
    if (length <= BLOCK) return part.sum(0, length);
    int blocks = (length - 1) / BLOCK + 1;
    if (length <= Plain.FEW) return blocks(length, part, 0, blocks).sum();
    return Beat.<DoubleTree, RuntimeException>reduce(
            0,
            blocks,
            new DoubleTree(0),
            (first, end) -> blocks(length, part, first, end),
            DoubleTree::addAll)
        .sum();
  }

  private static DoubleTree blocks(int length, Part part, int first, int end) {
    DoubleTree sums = new DoubleTree(first);
    for (int i = first; i < end; i++)
      sums.add(part.sum(i * BLOCK, Math.min(length - i * BLOCK, BLOCK) + i * BLOCK));
    return sums;
  }
}
