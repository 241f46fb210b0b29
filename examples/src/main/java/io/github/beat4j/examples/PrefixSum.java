package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * Replaces each number by the sum up to it, where every step seems to need the one before. Two
 * passes over a tree (Blelloch): up, each range learns the sum of its left half; down, each range
 * learns what comes before it.
 */
public final class PrefixSum {
  private PrefixSum() {}

  public static void sequential(long[] values) {
    for (int i = 1; i < values.length; i++) values[i] += values[i - 1];
  }

  public static void parallel(long[] values) {
    if (values.length == 0) return;
    long[] leftSums = new long[values.length];
    up(values, leftSums, 0, values.length);
    down(values, leftSums, 0, values.length, 0);
  }

  /** Sums a range; every middle is that of one range only, so it can name the place. */
  private static long up(long[] values, long[] leftSums, int from, int to) {
    if (to - from == 1) return values[from];
    int middle = (from + to) >>> 1;
    return Beat.pcallLong(
        () -> leftSums[middle] = up(values, leftSums, from, middle),
        () -> up(values, leftSums, middle, to),
        Long::sum);
  }

  private static void down(long[] values, long[] leftSums, int from, int to, long before) {
    if (to - from == 1) {
      values[from] += before;
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(
        () -> down(values, leftSums, from, middle, before),
        () -> down(values, leftSums, middle, to, before + leftSums[middle]));
  }
}
