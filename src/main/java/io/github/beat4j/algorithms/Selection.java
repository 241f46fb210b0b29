package io.github.beat4j.algorithms;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The k-th smallest element, without a sort: on the calling thread and on any of the pool's, in
 * O(n). The source stays as it is; nobody may write to it meanwhile.
 */
public final class Selection {
  private Selection() {}

  /**
   * The k-th smallest of some ints. Counts how many begin with each of 256 digits, and goes on with
   * those that begin as the one that is sought, which are copied.
   *
   * @param source the ints, at least one
   * @param k how many come before it in the order; the least is of rank 0
   * @return the int that would be at index {@code k} after a sort
   */
  public static int kth(int[] source, int k) {
    checkRank(k, source.length);
    return IntSelection.kth(source, k);
  }

  /**
   * The k-th smallest of some longs, as {@link #kth(int[], int)} finds it among ints.
   *
   * @param source the longs, at least one
   * @param k how many come before it in the order; the least is of rank 0
   * @return the long that would be at index {@code k} after a sort
   */
  public static long kth(long[] source, int k) {
    checkRank(k, source.length);
    return LongSelection.kth(source, k);
  }

  /**
   * The k-th smallest of some doubles, in the order of {@link Double#compare}: -0.0 before 0.0, and
   * what is no number last. Takes an array of longs of the length.
   *
   * @param source the doubles, at least one
   * @param k how many come before it in the order; the least is of rank 0
   * @return the double that would be at index {@code k} after a sort
   */
  public static double kth(double[] source, int k) {
    checkRank(k, source.length);
    return FloatingKeys.toDouble(LongSelection.kth(FloatingKeys.of(source), k));
  }

  /**
   * The k-th smallest of some objects; of several that are equal in the order, any. The comparator
   * is called on the calling thread and on any of the pool's. What it throws is thrown here, when
   * all parts have ended. Costs two to four comparisons for each element, and one or two arrays of
   * the length.
   *
   * @param source the elements, at least one
   * @param order their order
   * @param k how many come before it in the order; the least is of rank 0
   * @param <T> the elements
   * @return an element that could be at index {@code k} after a sort
   * @throws IllegalArgumentException if the comparator is seen to contradict itself
   */
  public static <T extends @Nullable Object> T kth(T[] source, Comparator<? super T> order, int k) {
    checkRank(k, source.length);
    return new ObjectSelection<T>(order).kth(source, k);
  }

  private static void checkRank(int k, int length) {
    if (length == 0)
      throw new IllegalArgumentException(
          "source: no elements (expected: one at least); nothing has a rank there");
    if (k < 0 || k >= length)
      throw new IllegalArgumentException(
          "k: " + k + " (expected: 0 to " + (length - 1) + "); choose a rank below the length");
  }
}
