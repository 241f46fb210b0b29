package io.github.beat4j.algorithms;

import io.github.beat4j.kernels.KernelChoice;
import io.github.beat4j.kernels.Kernels;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters that keep the order. The predicate is asked once for each element, on the calling thread
 * and on any of the pool's; the source must not change meanwhile. What it throws is thrown here,
 * when all parts have ended: that of the leftmost part, as far as it has come, with the others
 * suppressed. Costs, beside the calls of the predicate, an array as long as the source, and moving
 * what was kept of stolen parts.
 */
public final class Packs {
  private static final Kernels KERNELS = KernelChoice.fastest();

  private Packs() {}

  /**
   * The elements for which the predicate is true.
   *
   * @param source the elements
   * @param predicate which of them to keep
   * @param <T> the elements
   * @return a new array of the same type
   */
  public static <T extends @Nullable Object> T[] filter(
      T[] source, Predicate<? super T> predicate) {
    T[] kept = source.clone();
    int size =
        new Pack(
                kept,
                (from, to, position) -> {
                  int next = position;
                  for (int i = from; i < to; i++) {
                    T element = source[i];
                    if (predicate.test(element)) kept[next++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return Arrays.copyOf(kept, size);
  }

  /**
   * The elements for which the predicate is true.
   *
   * @param source the elements
   * @param predicate which of them to keep
   * @return a new array
   */
  public static int[] filter(int[] source, IntPredicate predicate) {
    int[] kept = new int[source.length];
    int size =
        new Pack(
                kept,
                (from, to, position) -> {
                  int next = position;
                  for (int i = from; i < to; i++) {
                    int element = source[i];
                    if (predicate.test(element)) kept[next++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return Arrays.copyOf(kept, size);
  }

  /**
   * The elements for which the predicate is true.
   *
   * @param source the elements
   * @param predicate which of them to keep
   * @return a new array
   */
  public static long[] filter(long[] source, LongPredicate predicate) {
    long[] kept = new long[source.length];
    int size =
        new Pack(
                kept,
                (from, to, position) -> {
                  int next = position;
                  for (int i = from; i < to; i++) {
                    long element = source[i];
                    if (predicate.test(element)) kept[next++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return Arrays.copyOf(kept, size);
  }

  /**
   * The elements for which the predicate is true.
   *
   * @param source the elements
   * @param predicate which of them to keep
   * @return a new array
   */
  public static double[] filter(double[] source, DoublePredicate predicate) {
    double[] kept = new double[source.length];
    int size =
        new Pack(
                kept,
                (from, to, position) -> {
                  int next = position;
                  for (int i = from; i < to; i++) {
                    double element = source[i];
                    if (predicate.test(element)) kept[next++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return Arrays.copyOf(kept, size);
  }

  /**
   * The elements that are not less than one value, and not greater than another. Faster than a
   * predicate that says so where nobody can foresee what it says, since nothing is decided by a
   * branch.
   *
   * @param source the elements
   * @param least the first value to keep
   * @param greatest the last one
   * @return a new array
   */
  public static int[] between(int[] source, int least, int greatest) {
    int[] kept = new int[source.length];
    int size =
        new Pack(
                kept,
                (from, to, position) ->
                    KERNELS.between(source, from, to, least, greatest, kept, position))
            .of(source.length);
    return Arrays.copyOf(kept, size);
  }

  /**
   * The indexes from 0 for which the predicate is true, in order.
   *
   * @param length how many there are; none if it is not positive
   * @param predicate which of them to keep
   * @return a new array
   */
  public static int[] indexes(int length, IntPredicate predicate) {
    int[] kept = new int[Math.max(0, length)];
    int size =
        new Pack(
                kept,
                (from, to, position) -> {
                  int next = position;
                  for (int i = from; i < to; i++) if (predicate.test(i)) kept[next++] = i;
                  return next;
                })
            .of(kept.length);
    return Arrays.copyOf(kept, size);
  }
}
