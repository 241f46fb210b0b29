package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/**
 * Sums of arrays, in one pass. Several accumulators, since one would wait for itself: an addition
 * takes longer than the machine needs to begin the next one. Parts are summed on the calling thread
 * and on any of the pool's, which it waits for. Nobody may write to the array meanwhile.
 */
public final class Sums {
  private Sums() {}

  /**
   * The sum of some ints.
   *
   * @param array the ints
   * @return the sum, which does not overflow
   */
  public static long of(int[] array) {
    return Beat.reduce(0, array.length, 0L, (from, to) -> part(array, from, to), Long::sum);
  }

  private static long part(int[] array, int from, int to) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    int i = from;
    for (; i <= to - 4; i += 4) {
      a += array[i];
      b += array[i + 1];
      c += array[i + 2];
      d += array[i + 3];
    }
    for (; i < to; i++) a += array[i];
    return (a + b) + (c + d);
  }

  /**
   * The sum of some longs.
   *
   * @param array the longs
   * @return the sum, modulo 2^64
   */
  public static long of(long[] array) {
    return Beat.reduce(0, array.length, 0L, (from, to) -> part(array, from, to), Long::sum);
  }

  private static long part(long[] array, int from, int to) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    int i = from;
    for (; i <= to - 4; i += 4) {
      a += array[i];
      b += array[i + 1];
      c += array[i + 2];
      d += array[i + 3];
    }
    for (; i < to; i++) a += array[i];
    return (a + b) + (c + d);
  }

  /**
   * The sum of some doubles, the same to the bit for any number of workers and in each run ({@link
   * Reductions#deterministic}). Not that of a plain loop, which adds in another order: blocks of up
   * to 1,024 are added in four sums each, and their sums pairwise, so that the error grows with the
   * logarithm of the number of blocks (Higham, 1993).
   *
   * @param array the doubles
   * @return the sum
   */
  public static double of(double[] array) {
    return Reductions.deterministic(
        0, array.length, 0.0, (from, to) -> part(array, from, to), Double::sum);
  }

  private static double part(double[] array, int from, int to) {
    double a = -0.0; // which, unlike 0.0, is neutral
    double b = -0.0;
    double c = -0.0;
    double d = -0.0;
    int i = from;
    for (; i <= to - 4; i += 4) {
      a += array[i];
      b += array[i + 1];
      c += array[i + 2];
      d += array[i + 3];
    }
    for (; i < to; i++) a += array[i];
    return (a + b) + (c + d);
  }
}
