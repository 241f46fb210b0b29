package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * Sorts by merging, down to single numbers. The two halves are sorted at the same time; a merge is
 * sequential, so with many workers the last one takes a good part of the time.
 */
public final class MergeSort {
  private MergeSort() {}

  public static void sequential(int[] values) {
    sequential(values.clone(), values, 0, values.length);
  }

  /** Sorts a range into the target; both arrays hold its numbers, the source is scratch. */
  public static void sequential(int[] source, int[] target, int from, int to) {
    if (to - from < 2) return;
    int middle = (from + to) >>> 1;
    sequential(target, source, from, middle);
    sequential(target, source, middle, to);
    merge(source, target, from, middle, to);
  }

  public static void parallel(int[] values) {
    parallel(values.clone(), values, 0, values.length);
  }

  private static void parallel(int[] source, int[] target, int from, int to) {
    if (to - from < 2) return;
    int middle = (from + to) >>> 1;
    Beat.pcall(
        () -> parallel(target, source, from, middle), () -> parallel(target, source, middle, to));
    merge(source, target, from, middle, to);
  }

  /** Merges the sorted ranges before and after the middle. */
  public static void merge(int[] source, int[] target, int from, int middle, int to) {
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeLeft = right == to || (left < middle && source[left] <= source[right]);
      target[i] = takeLeft ? source[left++] : source[right++];
    }
  }
}
