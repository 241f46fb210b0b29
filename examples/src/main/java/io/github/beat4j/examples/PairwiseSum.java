package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * The sum of an array by halves. The recursion fixes the order of the additions, so the sum is the
 * same bit for bit with any number of workers, and its rounding error is small.
 */
public final class PairwiseSum {
  private PairwiseSum() {}

  public static double sequential(double[] values) {
    return values.length == 0 ? 0 : sequential(values, 0, values.length);
  }

  private static double sequential(double[] values, int from, int to) {
    if (to - from == 1) return values[from];
    int middle = (from + to) >>> 1;
    return sequential(values, from, middle) + sequential(values, middle, to);
  }

  public static double parallel(double[] values) {
    return values.length == 0 ? 0 : parallel(values, 0, values.length);
  }

  private static double parallel(double[] values, int from, int to) {
    if (to - from == 1) return values[from];
    int middle = (from + to) >>> 1;
    return Beat.pcallDouble(
        () -> parallel(values, from, middle), () -> parallel(values, middle, to), Double::sum);
  }
}
