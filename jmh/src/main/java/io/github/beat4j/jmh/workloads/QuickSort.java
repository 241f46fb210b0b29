package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;

/**
 * Sorts in place around a pivot, down to single numbers. How a range splits depends on the numbers;
 * those equal to the pivot are done.
 */
public final class QuickSort {
  private QuickSort() {}

  public static int[] plain(int[] values) {
    int[] sorted = values.clone();
    new Range(sorted, 0, sorted.length).plain();
    return sorted;
  }

  public static int[] lambda(int[] values) {
    int[] sorted = values.clone();
    lambda(new Range(sorted, 0, sorted.length));
    return sorted;
  }

  private static void lambda(Range range) {
    if (range.size() < 2) return;
    Range equal = range.partition();
    Beat.pcall(() -> lambda(range.before(equal)), () -> lambda(range.after(equal)));
  }

  public static int[] function(int[] values) {
    int[] sorted = values.clone();
    function(new Range(sorted, 0, sorted.length));
    return sorted;
  }

  /** The form with arguments wants a result: how many numbers were sorted. */
  private static int function(Range range) {
    if (range.size() < 2) return range.size();
    Range equal = range.partition();
    return equal.size()
        + Beat.pcallInt(QuickSort::function, range.before(equal), range.after(equal), Integer::sum);
  }

  /** A part of an array. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
  record Range(int[] values, int from, int to) {
    private static final int NINTHER = 128;

    int size() {
      return to - from;
    }

    Range before(Range equal) {
      return new Range(values, from, equal.from);
    }

    Range after(Range equal) {
      return new Range(values, equal.to, to);
    }

    void plain() {
      if (size() < 2) return;
      Range equal = partition();
      before(equal).plain();
      after(equal).plain();
    }

    /** Moves smaller numbers to the front and greater ones to the end; gives what is between. */
    Range partition() {
      int pivot = pivot();
      int less = from;
      int next = from;
      int greater = to;
      while (next < greater) {
        int value = values[next];
        if (value < pivot) {
          values[next++] = values[less];
          values[less++] = value;
        } else if (value > pivot) {
          values[next] = values[--greater];
          values[greater] = value;
        } else {
          next++;
        }
      }
      return new Range(values, less, greater);
    }

    /** The median of three, or of three medians. */
    private int pivot() {
      int middle = (from + to) >>> 1;
      if (size() < NINTHER) return median(values[from], values[middle], values[to - 1]);
      int step = size() / 8;
      return median(
          medianAround(from + step, step),
          medianAround(middle, step),
          medianAround(to - 1 - step, step));
    }

    private int medianAround(int index, int step) {
      return median(values[index - step], values[index], values[index + step]);
    }

    private static int median(int a, int b, int c) {
      return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
  }
}
