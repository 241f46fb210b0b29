package io.github.beat4j.algorithms;

import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Partitions that keep the order: first the elements for which a predicate is true, then the
 * others. The predicate is asked once for each element, on the calling thread and on any of the
 * pool's; the source must not change meanwhile, and stays as it is. What it throws is thrown here,
 * when all parts have ended: that of the leftmost part, as far as it has come, with the others
 * suppressed. Costs, beside the calls of the predicate, two arrays as long as the source, and
 * moving the others, and what comes of stolen parts.
 */
public final class Partitions {
  private Partitions() {}

  /**
   * The elements in two groups.
   *
   * @param source the elements
   * @param predicate which of them come first
   * @param <T> the elements
   * @return a new array of the same type, and how many come first
   */
  public static <T extends @Nullable Object> Partition<T[]> stable(
      T[] source, Predicate<? super T> predicate) {
    T[] array = source.clone();
    T[] others = source.clone();
    int kept =
        new Separation(
                array,
                others,
                (from, to, position, rest) -> {
                  int next = position;
                  int nextRest = rest;
                  for (int i = from; i < to; i++) {
                    T element = source[i];
                    if (predicate.test(element)) array[next++] = element;
                    else others[nextRest++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return new Partition<>(array, kept);
  }

  /**
   * The elements in two groups.
   *
   * @param source the elements
   * @param predicate which of them come first
   * @return a new array, and how many come first
   */
  public static Partition<int[]> stable(int[] source, IntPredicate predicate) {
    int[] array = new int[source.length];
    int[] others = new int[source.length];
    int kept =
        new Separation(
                array,
                others,
                (from, to, position, rest) -> {
                  int next = position;
                  int nextRest = rest;
                  for (int i = from; i < to; i++) {
                    int element = source[i];
                    if (predicate.test(element)) array[next++] = element;
                    else others[nextRest++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return new Partition<>(array, kept);
  }

  /**
   * The elements in two groups.
   *
   * @param source the elements
   * @param predicate which of them come first
   * @return a new array, and how many come first
   */
  public static Partition<long[]> stable(long[] source, LongPredicate predicate) {
    long[] array = new long[source.length];
    long[] others = new long[source.length];
    int kept =
        new Separation(
                array,
                others,
                (from, to, position, rest) -> {
                  int next = position;
                  int nextRest = rest;
                  for (int i = from; i < to; i++) {
                    long element = source[i];
                    if (predicate.test(element)) array[next++] = element;
                    else others[nextRest++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return new Partition<>(array, kept);
  }

  /**
   * The elements in two groups.
   *
   * @param source the elements
   * @param predicate which of them come first
   * @return a new array, and how many come first
   */
  public static Partition<double[]> stable(double[] source, DoublePredicate predicate) {
    double[] array = new double[source.length];
    double[] others = new double[source.length];
    int kept =
        new Separation(
                array,
                others,
                (from, to, position, rest) -> {
                  int next = position;
                  int nextRest = rest;
                  for (int i = from; i < to; i++) {
                    double element = source[i];
                    if (predicate.test(element)) array[next++] = element;
                    else others[nextRest++] = element;
                  }
                  return next;
                })
            .of(source.length);
    return new Partition<>(array, kept);
  }
}
