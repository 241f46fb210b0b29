package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.Arrays;

/**
 * A radix sort that begins with the highest digit that differs. A {@link Distribution} shares the
 * ints out to 256 buckets, which are sorted in the same way, potentially in parallel. One that is
 * small beside the whole is sorted digit by digit from the lowest one, in the cache, and one of a
 * few ints by the JDK. Each bucket is surveyed first: a digit is one of the distance from the
 * bucket's least int, so narrow ones take few, and one that is in order takes none.
 *
 * <p>Why not one that compares, like IPS4o (Axtmann, Witt, Ferizovic and Sanders, ESA 2017): see
 * ADR 19. The two arrays take turns as source and target.
 */
final class IntRadixSort {
  /** Shorter ranges are sorted by the JDK: there counters would cost more than comparisons. */
  private static final int SHORT = 128;

  private static final int WIDTH = 8;

  /** Longer ones do not stay in the cache of one core. */
  private static final int LONGEST_LEAF = 1 << 16;

  private static final int SHORTEST_LEAF = 1 << 12;
  private static final int LEAVES = 64;

  private static final Contest DIGITS_OR_JDK = new Contest();

  private final int[] array;
  private final int[] spare;
  private final int leaf;

  private IntRadixSort(int[] array) {
    this.array = array;
    this.spare = new int[array.length];
    this.leaf = Math.max(SHORTEST_LEAF, Math.min(LONGEST_LEAF, array.length / LEAVES));
  }

  static void sort(int[] array) {
    IntSurvey survey = IntSurvey.of(array, 0, array.length);
    if (survey.ascends) return;
    if (survey.descends) reverse(array);
    else new IntRadixSort(array).sort(0, array.length, false, survey);
  }

  private static void reverse(int[] array) {
    int last = array.length - 1;
    Beat.forEachRange(
        0,
        array.length / 2,
        (first, end) -> {
          for (int i = first; i < end; i++) {
            int low = array[i];
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
    IntSurvey survey = IntSurvey.of(inSpare ? spare : array, from, to);
    if (!survey.ascends) sort(from, to, inSpare, survey);
    else if (inSpare)
      Beat.forEachRange(
          from, to, (first, end) -> System.arraycopy(spare, first, array, first, end - first));
  }

  private void sort(int from, int to, boolean inSpare, IntSurvey survey) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(survey.max - survey.min);
    if (bits <= WIDTH) refill(from, to, inSpare, survey.min, 1 << bits);
    else if (to - from <= leaf) leaf(from, to, inSpare, survey.min, bits);
    else fromHighest(from, to, inSpare, survey.min, bits - WIDTH);
  }

  /** There may be vector instructions for comparisons, or there may not. */
  private void leaf(int from, int to, boolean inSpare, int min, int bits) {
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
      int[] source, int from, int to, int min, int shift, int buckets) {
    return Distribution.of(
        from,
        to,
        buckets,
        (first, end, counts) -> {
          for (int i = first; i < end; i++) counts[(source[i] - min) >>> shift]++;
        });
  }

  /** Where the number of each is all there is to know. */
  private void refill(int from, int to, boolean inSpare, int min, int buckets) {
    int[] starts = count(inSpare ? spare : array, from, to, min, 0, buckets).starts;
    Beat.forEach(0, buckets, i -> Arrays.fill(array, starts[i], starts[i + 1], min + i));
  }

  private void fromHighest(int from, int to, boolean inSpare, int min, int shift) {
    int[] source = inSpare ? spare : array;
    int[] target = inSpare ? array : spare;
    Distribution distribution = count(source, from, to, min, shift, 1 << WIDTH);
    distribution.move(
        (first, end, places) -> {
          for (int i = first; i < end; i++) {
            int element = source[i];
            target[places[(element - min) >>> shift]++] = element;
          }
        });
    int[] starts = distribution.starts;
    Beat.forEach(0, 1 << WIDTH, i -> bucket(starts[i], starts[i + 1], !inSpare));
  }

  private void byDigits(int from, int to, boolean inSpare, int min, int bits) {
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
      int[] source, int[] target, int from, int to, int min, int shift, int[] places) {
    int mask = places.length - 1;
    Arrays.fill(places, 0);
    for (int i = from; i < to; i++) places[((source[i] - min) >>> shift) & mask]++;
    int next = from;
    for (int i = 0; i < places.length; i++) {
      int count = places[i];
      places[i] = next;
      next += count;
    }
    for (int i = from; i < to; i++) {
      int element = source[i];
      target[places[((element - min) >>> shift) & mask]++] = element;
    }
  }
}
