package io.github.beat4j.algorithms;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Prefix sums in place, with any associative operator. It is called on the calling thread and on
 * any of the pool's, once for each element, and for those of a stolen part once more for each steal
 * around them. What it throws is thrown here when all parts have ended; the array is in no
 * particular state then. Nobody else may use the array meanwhile; the caller sees all of it
 * afterwards. Takes O(n) calls in one pass, and one more over what was stolen.
 *
 * <p>Sums of doubles are rounded, so that adding them is not quite associative: where parts join is
 * found by time, and the last bits of the result depend on it. {@link #deterministicInclusive} and
 * {@link #deterministicExclusive} give the same bits each time.
 */
public final class Scans {
  private Scans() {}

  /**
   * Replaces each element by the sum of all up to it.
   *
   * @param array the elements
   * @param operator sums two; associative
   */
  public static void inclusive(int[] array, IntBinaryOperator operator) {
    new IntScan(array, operator, false).run(array.length);
  }

  /**
   * Replaces each element by the sum of all before it, and the first one by what is neutral.
   *
   * @param array the elements
   * @param neutral of the operator
   * @param operator sums two; associative
   * @return the sum of all
   */
  public static int exclusive(int[] array, int neutral, IntBinaryOperator operator) {
    return new IntScan(array, operator, true).run(array.length, neutral);
  }

  /**
   * Replaces each element by the sum of all up to it.
   *
   * @param array the elements
   * @param operator sums two; associative
   */
  public static void inclusive(long[] array, LongBinaryOperator operator) {
    new LongScan(array, operator, false).run(array.length);
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
    return new LongScan(array, operator, true).run(array.length, neutral);
  }

  /**
   * Replaces each element by the sum of all up to it.
   *
   * @param array the elements
   * @param operator sums two; associative
   */
  public static void inclusive(double[] array, DoubleBinaryOperator operator) {
    new DoubleScan(array, operator, false).run(array.length);
  }

  /**
   * Replaces each element by the sum of all before it, and the first one by what is neutral.
   *
   * @param array the elements
   * @param neutral of the operator
   * @param operator sums two; associative
   * @return the sum of all
   */
  public static double exclusive(double[] array, double neutral, DoubleBinaryOperator operator) {
    return new DoubleScan(array, operator, true).run(array.length, neutral);
  }

  /**
   * Replaces each element by the sum of all up to it.
   *
   * @param array the elements
   * @param operator sums two; associative
   * @param <T> the elements
   */
  public static <T extends @Nullable Object> void inclusive(T[] array, BinaryOperator<T> operator) {
    new ObjectScan<T>(array, operator, false).run(array.length);
  }

  /**
   * Replaces each element by the sum of all before it, and the first one by what is neutral.
   *
   * @param array the elements
   * @param neutral of the operator
   * @param operator sums two; associative
   * @param <T> the elements
   * @return the sum of all
   */
  public static <T extends @Nullable Object> T exclusive(
      T[] array, T neutral, BinaryOperator<T> operator) {
    return new ObjectScan<T>(array, operator, true).run(array.length, neutral);
  }

  /**
   * Replaces each element by the sum of all up to it, the same to the bit for any number of workers
   * and in each run, also if the operator is not associative. Up to 1,024 elements are summed as a
   * plain loop does. Of more, each block of 1,024 is summed by itself, these sums one after the
   * other, and the elements of a block one after the other from the sum of the blocks before it: so
   * the sum at an index depends on nothing behind it. Takes two calls of the operator for each
   * element, in two passes.
   *
   * @param array the elements
   * @param operator sums two
   */
  public static void deterministicInclusive(double[] array, DoubleBinaryOperator operator) {
    if (array.length > 0) new BlockScan(array, operator, false).run();
  }

  /**
   * Replaces each element by the sum of all before it, and the first one by what is neutral; the
   * same to the bit each time, as {@link #deterministicInclusive}. What the first element of a
   * block becomes is the sum of the blocks before it, and may differ in its last bits from what an
   * inclusive scan has one index before.
   *
   * @param array the elements
   * @param neutral of the operator
   * @param operator sums two
   * @return the sum of all
   */
  public static double deterministicExclusive(
      double[] array, double neutral, DoubleBinaryOperator operator) {
    if (array.length == 0) return neutral;
    double sum = new BlockScan(array, operator, true).run();
    array[0] = neutral;
    return sum;
  }
}
