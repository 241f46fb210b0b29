package io.github.beat4j.algorithms;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Merges of two sorted arrays into a new one, on the calling thread and on any of the pool's. Cut
 * in two again and again, each part at least a quarter of the whole; so O(n) comparisons, and the
 * longest path has O(log² n) of them. Arrays that are not sorted are merged as well, to a result
 * that has all elements in no particular order. Nobody may write to the two arrays meanwhile.
 */
public final class Merges {
  private Merges() {}

  /**
   * Merges objects; of equal ones those of the left array come first, and each array's in their
   * order. The comparator is called on the calling thread and on any of the pool's. What it throws
   * is thrown here, when all parts have ended.
   *
   * @param left one sorted array
   * @param right another one
   * @param order the order in which both are sorted
   * @param <T> the elements
   * @return a new array, of the type of the left one
   * @throws ArrayStoreException if that array cannot have the right one's elements
   */
  public static <T extends @Nullable Object> T[] merge(
      T[] left, T[] right, Comparator<? super T> order) {
    T[] merged = Arrays.copyOf(left, together(left.length, right.length));
    new ObjectMerge<T>(left, right, merged, order).run(0, left.length, 0, right.length, 0);
    return merged;
  }

  /**
   * Merges ints.
   *
   * @param left one sorted array
   * @param right another one
   * @return a new array
   */
  public static int[] merge(int[] left, int[] right) {
    int[] merged = new int[together(left.length, right.length)];
    new IntMerge(left, right, merged).run(0, left.length, 0, right.length, 0);
    return merged;
  }

  /**
   * Merges longs.
   *
   * @param left one sorted array
   * @param right another one
   * @return a new array
   */
  public static long[] merge(long[] left, long[] right) {
    long[] merged = new long[together(left.length, right.length)];
    new LongMerge(left, right, merged).run(0, left.length, 0, right.length, 0);
    return merged;
  }

  /**
   * Merges doubles, in the order of {@link Double#compare}: -0.0 before 0.0, and what is no number
   * last.
   *
   * @param left one sorted array
   * @param right another one
   * @return a new array
   */
  public static double[] merge(double[] left, double[] right) {
    double[] merged = new double[together(left.length, right.length)];
    new DoubleMerge(left, right, merged).run(0, left.length, 0, right.length, 0);
    return merged;
  }

  /** How long the two are together. */
  static int together(int left, int right) {
    if (left > Integer.MAX_VALUE - right)
      throw new IllegalArgumentException(
          "right: "
              + right
              + " elements (expected: 0 to "
              + (Integer.MAX_VALUE - left)
              + " beside "
              + left
              + " in left); merge parts, to several arrays");
    return left + right;
  }
}
