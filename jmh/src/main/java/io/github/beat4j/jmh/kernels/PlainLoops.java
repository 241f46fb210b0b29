package io.github.beat4j.jmh.kernels;

/** What one writes without a library. */
final class PlainLoops {
  private static final int BUCKETS = 256;

  private PlainLoops() {}

  static long sum(int[] array) {
    long sum = 0;
    for (int x : array) sum += x;
    return sum;
  }

  static long sum(long[] array) {
    long sum = 0;
    for (long x : array) sum += x;
    return sum;
  }

  static double sum(double[] array) {
    double sum = 0;
    for (double x : array) sum += x;
    return sum;
  }

  static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) sum += left[i] * right[i];
    return sum;
  }

  static int max(int[] array) {
    int max = Integer.MIN_VALUE;
    for (int x : array) max = Math.max(max, x);
    return max;
  }

  static long max(long[] array) {
    long max = Long.MIN_VALUE;
    for (long x : array) max = Math.max(max, x);
    return max;
  }

  static double min(double[] array) {
    double min = Double.POSITIVE_INFINITY;
    for (double x : array) min = Math.min(min, x);
    return min;
  }

  static int positive(int[] source, int[] target) {
    int next = 0;
    for (int x : source) if (x >= 0) target[next++] = x;
    return next;
  }

  static int scan(int[] array) {
    int sum = 0;
    for (int i = 0; i < array.length; i++) {
      sum += array[i];
      array[i] = sum;
    }
    return sum;
  }

  static long[] histogram(int[] values) {
    long[] counts = new long[BUCKETS];
    for (int value : values) counts[value]++;
    return counts;
  }
}
