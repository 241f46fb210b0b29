package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.Arrays;
import java.util.Random;

/**
 * Merge sort from the top, with a sequential merge: the last one alone is a good part of the whole,
 * so that there is a limit to what any number of workers can gain.
 */
public final class SequentialMerges {
  private static final int SEED = 1;

  /** Up to so many numbers the library sorts them: few calls, and the same in all forms. */
  static final int SMALL = 16;

  private SequentialMerges() {}

  public static int[] random(int length) {
    return new Random(SEED).ints(length).toArray();
  }

  /** Sorts a copy; gives the number in the middle. */
  public static int plain(int[] numbers) {
    int[] sorted = numbers.clone();
    plain(sorted, new int[sorted.length], 0, sorted.length);
    return sorted[sorted.length / 2];
  }

  private static void plain(int[] a, int[] buffer, int from, int to) {
    if (to - from <= SMALL) {
      Arrays.sort(a, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    plain(a, buffer, from, middle);
    plain(a, buffer, middle, to);
    merge(a, buffer, from, middle, to);
  }

  public static int lambda(int[] numbers) {
    int[] sorted = numbers.clone();
    lambda(sorted, new int[sorted.length], 0, sorted.length);
    return sorted[sorted.length / 2];
  }

  private static void lambda(int[] a, int[] buffer, int from, int to) {
    if (to - from <= SMALL) {
      Arrays.sort(a, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(() -> lambda(a, buffer, from, middle), () -> lambda(a, buffer, middle, to));
    merge(a, buffer, from, middle, to);
  }

  private static void merge(int[] a, int[] buffer, int from, int middle, int to) {
    System.arraycopy(a, from, buffer, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++)
      a[i] =
          left < middle && (right == to || buffer[left] <= buffer[right])
              ? buffer[left++]
              : buffer[right++];
  }
}
