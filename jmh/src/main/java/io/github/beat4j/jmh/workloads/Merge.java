package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.concurrent.RecursiveAction;

/**
 * Merges two sorted ranges: the longer one is halved, and the place of its middle in the other one
 * found by bisection, so that two merges are left that do not touch each other.
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record Merge(int[] source, int left, int leftEnd, int right, int rightEnd, int[] target, int at) {
  /** What is merged in one inner loop, as a row is multiplied in one. */
  private static final int LOOP = 2_048;

  Merge(int[] source, int from, int middle, int to, int[] target) {
    this(source, from, middle, middle, to, target, from);
  }

  int size() {
    return leftEnd - left + rightEnd - right;
  }

  void plain() {
    int a = left;
    int b = right;
    int out = at;
    while (a < leftEnd && b < rightEnd)
      target[out++] = source[a] <= source[b] ? source[a++] : source[b++];
    while (a < leftEnd) target[out++] = source[a++];
    while (b < rightEnd) target[out++] = source[b++];
  }

  void lambda() {
    if (size() <= LOOP) {
      plain();
      return;
    }
    Merge longerFirst = longerFirst();
    int half = longerFirst.half();
    int place = longerFirst.place(half);
    Beat.pcall(
        () -> longerFirst.lower(half, place).lambda(), longerFirst.upper(half, place)::lambda);
  }

  /** Equal numbers are the same number, so the sides may change places. */
  private Merge longerFirst() {
    return leftEnd - left >= rightEnd - right
        ? this
        : new Merge(
            source,
            /* left= */ right,
            /* leftEnd= */ rightEnd,
            /* right= */ left,
            /* rightEnd= */ leftEnd,
            target,
            at);
  }

  private int half() {
    return (left + leftEnd) >>> 1;
  }

  /** The first index on the right whose number is not below that of the given index. */
  private int place(int half) {
    int value = source[half];
    int low = right;
    int high = rightEnd;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (source[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private Merge lower(int half, int place) {
    return new Merge(source, left, half, right, place, target, at);
  }

  private Merge upper(int half, int place) {
    return new Merge(
        source, half, leftEnd, place, rightEnd, target, at + (half - left) + (place - right));
  }

  /** The same as an expert writes it for a ForkJoinPool. */
  static final class Task extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private static final int CUT_OFF = 8_192;
    private static final int ENOUGH_WAITING = 3;
    private final transient Merge merge;

    Task(Merge merge) {
      this.merge = merge;
    }

    @Override
    protected void compute() {
      if (merge.size() <= CUT_OFF || getSurplusQueuedTaskCount() > ENOUGH_WAITING) {
        merge.plain();
        return;
      }
      Merge longerFirst = merge.longerFirst();
      int half = longerFirst.half();
      int place = longerFirst.place(half);
      invokeAll(new Task(longerFirst.lower(half, place)), new Task(longerFirst.upper(half, place)));
    }
  }
}
