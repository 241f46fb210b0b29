package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import io.github.beat4j.kernels.KernelChoice;
import io.github.beat4j.kernels.Kernels;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

  private static final Kernels KERNELS = KernelChoice.fastest();

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
    return plainBest(
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
    return plainBest(
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
    return plainBest(
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
    return plainBest(
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
    return plainBest(
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
    return plainBest(
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

  /**
   * The least element, which is found faster than where it is.
   *
   * @param array the elements
   * @return the element; empty if the array is
   */
  public static OptionalInt min(int[] array) {
    if (array.length == 0) return OptionalInt.empty();
    return OptionalInt.of(
        Plain.<Integer>reduce(
            0, array.length, 0, (from, to) -> KERNELS.min(array, from, to), Math::min));
  }

  /**
   * The greatest element, which is found faster than where it is.
   *
   * @param array the elements
   * @return the element; empty if the array is
   */
  public static OptionalInt max(int[] array) {
    if (array.length == 0) return OptionalInt.empty();
    return OptionalInt.of(
        Plain.<Integer>reduce(
            0, array.length, 0, (from, to) -> KERNELS.max(array, from, to), Math::max));
  }

  /**
   * The least element, which is found faster than where it is.
   *
   * @param array the elements
   * @return the element; empty if the array is
   */
  public static OptionalLong min(long[] array) {
    if (array.length == 0) return OptionalLong.empty();
    return OptionalLong.of(
        Plain.<Long>reduce(
            0, array.length, 0L, (from, to) -> KERNELS.min(array, from, to), Math::min));
  }

  /**
   * The greatest element, which is found faster than where it is.
   *
   * @param array the elements
   * @return the element; empty if the array is
   */
  public static OptionalLong max(long[] array) {
    if (array.length == 0) return OptionalLong.empty();
    return OptionalLong.of(
        Plain.<Long>reduce(
            0, array.length, 0L, (from, to) -> KERNELS.max(array, from, to), Math::max));
  }

  /**
   * The least element, which is found faster than where it is.
   *
   * @param array the elements
   * @return the element; empty if the array is
   */
  public static OptionalDouble min(double[] array) {
    if (array.length == 0) return OptionalDouble.empty();
    return OptionalDouble.of(
        Plain.<Double>reduce(
            0,
            array.length,
            0.0,
            (from, to) -> least(array, from, to),
            (left, right) -> Double.compare(right, left) < 0 ? right : left));
  }

  /**
   * The greatest element, which is found faster than where it is.
   *
   * @param array the elements
   * @return the element; empty if the array is
   */
  public static OptionalDouble max(double[] array) {
    if (array.length == 0) return OptionalDouble.empty();
    return OptionalDouble.of(
        Plain.<Double>reduce(
            0, array.length, 0.0, (from, to) -> KERNELS.max(array, from, to), Math::max));
  }

  /** The kernel finds NaN where there is one, which is the greatest here. */
  private static double least(double[] array, int from, int to) {
    double least = KERNELS.min(array, from, to);
    if (!Double.isNaN(least)) return least;
    for (int i = from; i < to; i++) if (Double.compare(array[i], least) < 0) least = array[i];
    return least;
  }

  private static int best(int length, IntBinaryOperator part, IntBinaryOperator better) {
    return Beat.<Integer, RuntimeException>reduce(
        0, length, NONE, part::applyAsInt, better::applyAsInt);
  }

  private static int plainBest(int length, IntBinaryOperator part, IntBinaryOperator better) {
    return Plain.<Integer>reduce(0, length, NONE, part::applyAsInt, better::applyAsInt);
  }
}
