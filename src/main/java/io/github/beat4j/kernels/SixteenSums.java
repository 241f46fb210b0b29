package io.github.beat4j.kernels;

/**
 * Sums of doubles, in the order that {@link Kernels#sum(double[], int, int)} promises. A processor
 * that begins two additions a cycle, each of which takes four, is busy with eight sums; sixteen
 * fill two or four vectors.
 */
final class SixteenSums {
  private SixteenSums() {}

  static double of(double[] array, int from, int to) {
    double a = -0.0; // which, unlike 0.0, is neutral
    double b = -0.0;
    double c = -0.0;
    double d = -0.0;
    double e = -0.0;
    double f = -0.0;
    double g = -0.0;
    double h = -0.0;
    double j = -0.0;
    double k = -0.0;
    double l = -0.0;
    double m = -0.0;
    double n = -0.0;
    double o = -0.0;
    double p = -0.0;
    double q = -0.0;
    int i = from;
    int end = to - 15;
    for (; i < end; i += 16) {
      a += array[i];
      b += array[i + 1];
      c += array[i + 2];
      d += array[i + 3];
      e += array[i + 4];
      f += array[i + 5];
      g += array[i + 6];
      h += array[i + 7];
      j += array[i + 8];
      k += array[i + 9];
      l += array[i + 10];
      m += array[i + 11];
      n += array[i + 12];
      o += array[i + 13];
      p += array[i + 14];
      q += array[i + 15];
    }
    double u = ((a + j) + (e + n)) + ((c + l) + (g + p));
    double v = ((b + k) + (f + o)) + ((d + m) + (h + q));
    double sum = u + v;
    for (; i < to; i++) sum += array[i];
    return sum;
  }

  static double ofProducts(double[] left, double[] right, int from, int to) {
    double a = -0.0; // which, unlike 0.0, is neutral
    double b = -0.0;
    double c = -0.0;
    double d = -0.0;
    double e = -0.0;
    double f = -0.0;
    double g = -0.0;
    double h = -0.0;
    double j = -0.0;
    double k = -0.0;
    double l = -0.0;
    double m = -0.0;
    double n = -0.0;
    double o = -0.0;
    double p = -0.0;
    double q = -0.0;
    int i = from;
    int end = to - 15;
    for (; i < end; i += 16) {
      a += left[i] * right[i];
      b += left[i + 1] * right[i + 1];
      c += left[i + 2] * right[i + 2];
      d += left[i + 3] * right[i + 3];
      e += left[i + 4] * right[i + 4];
      f += left[i + 5] * right[i + 5];
      g += left[i + 6] * right[i + 6];
      h += left[i + 7] * right[i + 7];
      j += left[i + 8] * right[i + 8];
      k += left[i + 9] * right[i + 9];
      l += left[i + 10] * right[i + 10];
      m += left[i + 11] * right[i + 11];
      n += left[i + 12] * right[i + 12];
      o += left[i + 13] * right[i + 13];
      p += left[i + 14] * right[i + 14];
      q += left[i + 15] * right[i + 15];
    }
    double u = ((a + j) + (e + n)) + ((c + l) + (g + p));
    double v = ((b + k) + (f + o)) + ((d + m) + (h + q));
    double sum = u + v;
    for (; i < to; i++) sum += left[i] * right[i];
    return sum;
  }
}
