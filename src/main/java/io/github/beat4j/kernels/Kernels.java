package io.github.beat4j.kernels;

/**
 * Inner loops over a part of an array, as fast as plain Java gets: with several accumulators, since
 * one would wait for itself, and without branches that nobody can predict. Whoever has faster ones
 * overrides these with the same results, to the bit.
 *
 * <p>Each runs on the calling thread, blocks nobody, allocates nothing that lasts, and may run on
 * any number of threads at the same time. A part is a valid range, which may be empty unless it
 * says otherwise.
 *
 * <p>The loops in steps ask whether {@code i < end}. Where they ask whether {@code i <= last}, C2
 * bets that there is a first step, and after the first part that is too short for one it compiles
 * the loop again, slower (docs/adr/0022).
 */
public class Kernels {
  /** Whether C2 makes vectors of a loop that adds ints to a long, if it is left as it is. */
  private static final boolean C2_WIDENS = Runtime.version().feature() >= 25;

  /** Plain ones. */
  protected Kernels() {}

  /**
   * What these loops are made of.
   *
   * @return a few words for people
   */
  public String describe() {
    return "plain";
  }

  /**
   * The sum of some ints.
   *
   * @param array the ints
   * @param from the first index
   * @param to the one after the last
   * @return the sum, which does not overflow
   */
  public long sum(int[] array, int from, int to) {
    if (C2_WIDENS) {
      long sum = 0;
      for (int i = from; i < to; i++) sum += array[i];
      return sum;
    }
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
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
   * @param from the first index
   * @param to the one after the last
   * @return the sum, modulo 2^64
   */
  public long sum(long[] array, int from, int to) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
      a += array[i];
      b += array[i + 1];
      c += array[i + 2];
      d += array[i + 3];
    }
    for (; i < to; i++) a += array[i];
    return (a + b) + (c + d);
  }

  /**
   * The sum of some doubles: sixteen sums, of each sixteenth element. The eight later sums are
   * added to the eight earlier ones, of these the four later ones to the four earlier ones, and so
   * on; then what is left behind the last sixteen elements, one by one.
   *
   * @param array the doubles
   * @param from the first index
   * @param to the one after the last
   * @return the sum; -0.0 if there are none
   */
  public double sum(double[] array, int from, int to) {
    return SixteenSums.of(array, from, to);
  }

  /**
   * The sum of some products of doubles, which are added as those of {@link #sum(double[], int,
   * int)} are, and rounded before that.
   *
   * @param left the first factors
   * @param right the second ones
   * @param from the first index
   * @param to the one after the last
   * @return the sum; -0.0 if there are none
   */
  public double dot(double[] left, double[] right, int from, int to) {
    return SixteenSums.ofProducts(left, right, from, to);
  }

  /**
   * The least of some ints.
   *
   * @param array the ints
   * @param from the first index
   * @param to the one after the last
   * @return the least; the greatest int that there is if there are none
   */
  public int min(int[] array, int from, int to) {
    int a = Integer.MAX_VALUE;
    int b = a;
    int c = a;
    int d = a;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
      a = Math.min(a, array[i]);
      b = Math.min(b, array[i + 1]);
      c = Math.min(c, array[i + 2]);
      d = Math.min(d, array[i + 3]);
    }
    for (; i < to; i++) a = Math.min(a, array[i]);
    return Math.min(Math.min(a, b), Math.min(c, d));
  }

  /**
   * The greatest of some ints.
   *
   * @param array the ints
   * @param from the first index
   * @param to the one after the last
   * @return the greatest; the least int that there is if there are none
   */
  public int max(int[] array, int from, int to) {
    int a = Integer.MIN_VALUE;
    int b = a;
    int c = a;
    int d = a;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
      a = Math.max(a, array[i]);
      b = Math.max(b, array[i + 1]);
      c = Math.max(c, array[i + 2]);
      d = Math.max(d, array[i + 3]);
    }
    for (; i < to; i++) a = Math.max(a, array[i]);
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  /**
   * The least of some longs.
   *
   * @param array the longs
   * @param from the first index
   * @param to the one after the last
   * @return the least; the greatest long that there is if there are none
   */
  public long min(long[] array, int from, int to) {
    long a = Long.MAX_VALUE;
    long b = a;
    long c = a;
    long d = a;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
      a = Math.min(a, array[i]);
      b = Math.min(b, array[i + 1]);
      c = Math.min(c, array[i + 2]);
      d = Math.min(d, array[i + 3]);
    }
    for (; i < to; i++) a = Math.min(a, array[i]);
    return Math.min(Math.min(a, b), Math.min(c, d));
  }

  /**
   * The greatest of some longs.
   *
   * @param array the longs
   * @param from the first index
   * @param to the one after the last
   * @return the greatest; the least long that there is if there are none
   */
  public long max(long[] array, int from, int to) {
    long a = Long.MIN_VALUE;
    long b = a;
    long c = a;
    long d = a;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
      a = Math.max(a, array[i]);
      b = Math.max(b, array[i + 1]);
      c = Math.max(c, array[i + 2]);
      d = Math.max(d, array[i + 3]);
    }
    for (; i < to; i++) a = Math.max(a, array[i]);
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  /**
   * The least of some doubles, as {@link Math#min(double, double)} orders them: NaN if one is.
   *
   * @param array the doubles
   * @param from the first index
   * @param to the one after the last
   * @return the least; infinity if there are none
   */
  public double min(double[] array, int from, int to) {
    double a = Double.POSITIVE_INFINITY;
    double b = a;
    double c = a;
    double d = a;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
      a = Math.min(a, array[i]);
      b = Math.min(b, array[i + 1]);
      c = Math.min(c, array[i + 2]);
      d = Math.min(d, array[i + 3]);
    }
    for (; i < to; i++) a = Math.min(a, array[i]);
    return Math.min(Math.min(a, b), Math.min(c, d));
  }

  /**
   * The greatest of some doubles, as {@link Math#max(double, double)} orders them: NaN if one is.
   *
   * @param array the doubles
   * @param from the first index
   * @param to the one after the last
   * @return the greatest; negative infinity if there are none
   */
  public double max(double[] array, int from, int to) {
    double a = Double.NEGATIVE_INFINITY;
    double b = a;
    double c = a;
    double d = a;
    int i = from;
    int end = to - 3;
    for (; i < end; i += 4) {
      a = Math.max(a, array[i]);
      b = Math.max(b, array[i + 1]);
      c = Math.max(c, array[i + 2]);
      d = Math.max(d, array[i + 3]);
    }
    for (; i < to; i++) a = Math.max(a, array[i]);
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  /**
   * Copies the ints from one value to another, in their order. Each is written whether it is kept
   * or not, so that nothing depends on a branch; so what the target holds behind the copies, as far
   * as the part is long, is lost.
   *
   * @param source the ints
   * @param from the first index
   * @param to the one after the last
   * @param least the first value to keep
   * @param greatest the last one
   * @param target where to copy to; has room for the whole part
   * @param position the index of the first copy
   * @return the one after the last copy
   */
  public int between(
      int[] source, int from, int to, int least, int greatest, int[] target, int position) {
    int next = position;
    for (int i = from; i < to; i++) {
      int element = source[i];
      target[next] = element;
      next += (element >= least ? 1 : 0) & (element <= greatest ? 1 : 0);
    }
    return next;
  }
}
