package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.Arrays;

/**
 * The radix sort of {@link IntRadixSort} for longs. A small bucket that differs in many digits is
 * not sorted by all of them, but shared out once more, to buckets of a few longs each.
 */
final class LongRadixSort {
  private static final int SHORT = 128;

  private static final int WIDTH = 8;

  /** As many bits as are sorted from the lowest on. */
  private static final int FEW_BITS = 32;

  /** A bucket of the last distribution has so many longs, as a power of two. */
  private static final int LOG_LAST = 4;

  private static final int LONGEST_LEAF = 1 << 16;
  private static final int SHORTEST_LEAF = 1 << 12;
  private static final int LEAVES = 64;

  private static final Contest DIGITS_OR_JDK = new Contest();

  private final long[] array;
  private final long[] spare;
  private final int leaf;

  private LongRadixSort(long[] array) {
    this.array = array;
    this.spare = new long[array.length];
    this.leaf = Math.max(SHORTEST_LEAF, Math.min(LONGEST_LEAF, array.length / LEAVES));
  }

  static void sort(long[] array) {
    LongSurvey survey = LongSurvey.of(array, 0, array.length);
    if (survey.ascends) return;
    if (survey.descends) reverse(array);
    else new LongRadixSort(array).sort(0, array.length, false, survey);
  }

  private static void reverse(long[] array) {
    int last = array.length - 1;
    Beat.forEachRange(
        0,
        array.length / 2,
        (first, end) -> {
          for (int i = first; i < end; i++) {
            long low = array[i];
            array[i] = array[last - i];
            array[last - i] = low;
          }
        });
  }

  private void bucket(int from, int to, boolean inSpare) {
    if (to - from <= SHORT) {
      byTheJdk(from, to, inSpare);
      return;
    }
    LongSurvey survey = LongSurvey.of(inSpare ? spare : array, from, to);
    if (!survey.ascends) sort(from, to, inSpare, survey);
    else if (inSpare)
      Beat.forEachRange(
          from, to, (first, end) -> System.arraycopy(spare, first, array, first, end - first));
  }

  private void sort(int from, int to, boolean inSpare, LongSurvey survey) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(survey.max - survey.min);
    if (bits <= WIDTH) {
      refill(from, to, inSpare, survey.min, 1 << bits);
    } else if (to - from > leaf) {
      fromHighest(from, to, inSpare, survey.min, bits, WIDTH);
    } else {
      leaf(from, to, inSpare, survey.min, bits);
    }
  }

  /** There may be vector instructions for comparisons, or there may not. */
  private void leaf(int from, int to, boolean inSpare, long min, int bits) {
    boolean byDigits = DIGITS_OR_JDK.takeFirst();
    long begin = System.nanoTime();
    if (byDigits) byDigits(from, to, inSpare, min, bits);
    else byTheJdk(from, to, inSpare);
    DIGITS_OR_JDK.took(byDigits, System.nanoTime() - begin, to - from);
  }

  private void byTheJdk(int from, int to, boolean inSpare) {
    if (inSpare) System.arraycopy(spare, from, array, from, to - from);
    Arrays.sort(array, from, to);
  }

  private static Distribution count(
      long[] source, int from, int to, long min, int shift, int buckets) {
    return Distribution.of(
        from,
        to,
        buckets,
        (first, end, counts) -> {
          for (int i = first; i < end; i++) counts[(int) ((source[i] - min) >>> shift)]++;
        });
  }

  /** Where the number of each is all there is to know. */
  private void refill(int from, int to, boolean inSpare, long min, int buckets) {
    int[] starts = count(inSpare ? spare : array, from, to, min, 0, buckets).starts;
    Beat.forEach(0, buckets, i -> Arrays.fill(array, starts[i], starts[i + 1], min + i));
  }

  private void fromHighest(int from, int to, boolean inSpare, long min, int bits, int width) {
    long[] source = inSpare ? spare : array;
    long[] target = inSpare ? array : spare;
    int shift = bits - width;
    Distribution distribution = count(source, from, to, min, shift, 1 << width);
    distribution.move(
        (first, end, places) -> {
          for (int i = first; i < end; i++) {
            long element = source[i];
            target[places[(int) ((element - min) >>> shift)]++] = element;
          }
        });
    int[] starts = distribution.starts;
    Beat.forEach(0, 1 << width, i -> bucket(starts[i], starts[i + 1], !inSpare));
  }

  private void byDigits(int from, int to, boolean inSpare, long min, int bits) {
    if (bits <= FEW_BITS) {
      fromLowest(from, to, inSpare, min, bits);
    } else {
      int log = Integer.SIZE - Integer.numberOfLeadingZeros(to - from - 1);
      fromHighest(from, to, inSpare, min, bits, log - LOG_LAST);
    }
  }

  private void fromLowest(int from, int to, boolean inSpare, long min, int bits) {
    int digits = (bits + WIDTH - 1) / WIDTH;
    int width = (bits + digits - 1) / digits;
    int[] places = new int[1 << width];
    boolean now = inSpare;
    for (int shift = 0; shift < bits; shift += width) {
      byOneDigit(now ? spare : array, now ? array : spare, from, to, min, shift, places);
      now = !now;
    }
    if (now) System.arraycopy(spare, from, array, from, to - from);
  }

  private static void byOneDigit(
      long[] source, long[] target, int from, int to, long min, int shift, int[] places) {
    int mask = places.length - 1;
    Arrays.fill(places, 0);
    for (int i = from; i < to; i++) places[(int) ((source[i] - min) >>> shift) & mask]++;
    int next = from;
    for (int i = 0; i < places.length; i++) {
      int count = places[i];
      places[i] = next;
      next += count;
    }
    for (int i = from; i < to; i++) {
      long element = source[i];
      target[places[(int) ((element - min) >>> shift) & mask]++] = element;
    }
  }
}
