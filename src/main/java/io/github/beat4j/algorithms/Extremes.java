package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest element of an array; of equal ones the first. Comparators are called
 * on the calling thread and on any of the pool's, n - 1 times in all for n elements; what one
 * throws is thrown here, when all parts have ended. Nobody may write to the array meanwhile.
 *
 * <p>Doubles are ordered as {@link Double#compare} does: -0.0 is less than 0.0, and NaN is greater
 * than anything else and equal to itself.
 */
public final class Extremes {
  /** What is returned for the index in an empty array. */
  public static final int NONE = -1;

  private Extremes() {}

  /**
   * The first of the least elements.
   *
   * @param array the elements
   * @param order their order
   * @param <T> the elements
   * @return the element; empty if the array is
   * @throws NullPointerException if it is null; {@link #argMin(Object[], Comparator)} tells where
   */
  public static <T> Optional<T> minBy(T[] array, Comparator<? super T> order) {
    return element(array, argMin(array, order));
  }

  /**
   * The first of the greatest elements.
   *
   * @param array the elements
   * @param order their order
   * @param <T> the elements
   * @return the element; empty if the array is
   * @throws NullPointerException if it is null; {@link #argMax(Object[], Comparator)} tells where
   */
  public static <T> Optional<T> maxBy(T[] array, Comparator<? super T> order) {
    return element(array, argMax(array, order));
  }

  private static <T> Optional<T> element(T[] array, int index) {
    return index == NONE ? Optional.empty() : Optional.of(array[index]);
  }

  /**
   * Where the first of the least elements is.
   *
   * @param array the elements
   * @param order their order
   * @param <T> the elements
   * @return its index, or {@link #NONE}
   */
  public static <T extends @Nullable Object> int argMin(T[] array, Comparator<? super T> order) {
    return best(
        array.length,
        (from, to) -> {
          int best = from;
          for (int i = from + 1; i < to; i++)
            if (order.compare(array[i], array[best]) < 0) best = i;
          return best;
        },
        (left, right) -> order.compare(array[right], array[left]) < 0 ? right : left);
  }

  /**
   * Where the first of the greatest elements is.
   *
   * @param array the elements
   * @param order their order
   * @param <T> the elements
   * @return its index, or {@link #NONE}
   */
  public static <T extends @Nullable Object> int argMax(T[] array, Comparator<? super T> order) {
    return argMin(array, order.reversed());
  }

  /**
   * Where the first of the least elements is.
   *
   * @param array the elements
   * @return its index, or {@link #NONE}
   */
  public static int argMin(int[] array) {
    return best(
        array.length,
        (from, to) -> {
          int best = from;
          int least = array[from];
          for (int i = from + 1; i < to; i++) {
            if (array[i] < least) {
              least = array[i];
              best = i;
            }
          }
          return best;
        },
        (left, right) -> array[right] < array[left] ? right : left);
  }

  /**
   * Where the first of the greatest elements is.
   *
   * @param array the elements
   * @return its index, or {@link #NONE}
   */
  public static int argMax(int[] array) {
    return best(
        array.length,
        (from, to) -> {
          int best = from;
          int greatest = array[from];
          for (int i = from + 1; i < to; i++) {
            if (array[i] > greatest) {
              greatest = array[i];
              best = i;
            }
          }
          return best;
        },
        (left, right) -> array[right] > array[left] ? right : left);
  }

  /**
   * Where the first of the least elements is.
   *
   * @param array the elements
   * @return its index, or {@link #NONE}
   */
  public static int argMin(long[] array) {
    return best(
        array.length,
        (from, to) -> {
          int best = from;
          long least = array[from];
          for (int i = from + 1; i < to; i++) {
            if (array[i] < least) {
              least = array[i];
              best = i;
            }
          }
          return best;
        },
        (left, right) -> array[right] < array[left] ? right : left);
  }

  /**
   * Where the first of the greatest elements is.
   *
   * @param array the elements
   * @return its index, or {@link #NONE}
   */
  public static int argMax(long[] array) {
    return best(
        array.length,
        (from, to) -> {
          int best = from;
          long greatest = array[from];
          for (int i = from + 1; i < to; i++) {
            if (array[i] > greatest) {
              greatest = array[i];
              best = i;
            }
          }
          return best;
        },
        (left, right) -> array[right] > array[left] ? right : left);
  }

  /**
   * Where the first of the least elements is.
   *
   * @param array the elements
   * @return its index, or {@link #NONE}
   */
  public static int argMin(double[] array) {
    return best(
        array.length,
        (from, to) -> {
          int best = from;
          double least = array[from];
          for (int i = from + 1; i < to; i++) {
            if (Double.compare(array[i], least) < 0) {
              least = array[i];
              best = i;
            }
          }
          return best;
        },
        (left, right) -> Double.compare(array[right], array[left]) < 0 ? right : left);
  }

  /**
   * Where the first of the greatest elements is.
   *
   * @param array the elements
   * @return its index, or {@link #NONE}
   */
  public static int argMax(double[] array) {
    return best(
        array.length,
        (from, to) -> {
          int best = from;
          double greatest = array[from];
          for (int i = from + 1; i < to; i++) {
            if (Double.compare(array[i], greatest) > 0) {
              greatest = array[i];
              best = i;
            }
          }
          return best;
        },
        (left, right) -> Double.compare(array[right], array[left]) > 0 ? right : left);
  }

  private static int best(int length, IntBinaryOperator part, IntBinaryOperator better) {
    return Beat.<Integer, RuntimeException>reduce(
        0, length, NONE, part::applyAsInt, better::applyAsInt);
  }
}
