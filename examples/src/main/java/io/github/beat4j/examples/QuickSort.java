package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/** Sorts in place around a pivot. How the range splits depends on the numbers, not on a plan. */
public final class QuickSort {
  private QuickSort() {}

  public static void sequential(int[] values) {
    sequential(values, 0, values.length - 1);
  }

  private static void sequential(int[] values, int first, int last) {
    if (first >= last) return;
    int split = partition(values, first, last);
    sequential(values, first, split);
    sequential(values, split + 1, last);
  }

  public static void parallel(int[] values) {
    parallel(values, 0, values.length - 1);
  }

  private static void parallel(int[] values, int first, int last) {
    if (first >= last) return;
    int split = partition(values, first, last);
    Beat.pcall(() -> parallel(values, first, split), () -> parallel(values, split + 1, last));
  }

  /** Hoare's partition: nothing up to the split is greater than anything after it. */
  private static int partition(int[] values, int first, int last) {
    int pivot = values[(first + last) >>> 1];
    int low = first;
    int high = last;
    while (true) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low >= high) return high;
      int swap = values[low];
      values[low++] = values[high];
      values[high--] = swap;
    }
  }
}
