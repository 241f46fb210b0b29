package io.github.beat4j.algorithms;

import java.util.function.LongBinaryOperator;

/**
 * Prefix sums, with any associative operator. It is called on the calling thread and on any of the
 * pool's, once for each element, and for those of a stolen part once more for each steal around
 * them. What it throws is thrown here when all parts have ended; the array is in no particular
 * state then. Nobody else may use the array meanwhile; the caller sees all of it afterwards.
 */
public final class Scans {
  private Scans() {}

  /**
   * Replaces each element by the sum of all up to it.
   *
   * @param array the elements
   * @param operator sums two; associative
   */
  public static void inclusive(long[] array, LongBinaryOperator operator) {
    if (array.length > 0) new LongScan(array, operator, false).over(0, array.length);
  }

  /**
   * Replaces each element by the sum of all before it, and the first one by what is neutral.
   *
   * @param array the elements
   * @param neutral of the operator
   * @param operator sums two; associative
   * @return the sum of all
   */
  public static long exclusive(long[] array, long neutral, LongBinaryOperator operator) {
    if (array.length == 0) return neutral;
    LongScan.Total total = new LongScan(array, operator, true).over(0, array.length);
    array[0] = neutral;
    return total.value;
  }
}
