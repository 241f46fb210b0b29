package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import java.util.Arrays;

/**
 * A merge sort of longs, to which ints and doubles are mapped in their order: both halves and both
 * halves of each merge potentially in parallel. The two arrays take turns as source and target from
 * level to level. Equal longs are the same, so stability is no matter.
 */
final class LongSort {
  /** Shorter ranges are sorted by the JDK; that takes some 10 us. */
  static final int LEAF = 1024;

  private static final int SHORT_MERGE = 4096;

  private final long[] even;
  private final long[] odd;

  private LongSort(long[] even) {
    this.even = even;
    this.odd = new long[even.length];
  }

  /** In place. */
  static void sort(long[] array) {
    if (array.length <= LEAF) Arrays.sort(array);
    else new LongSort(array).sort(0, array.length, false);
  }

  private void sort(int from, int to, boolean intoOdd) {
    if (to - from <= LEAF) {
      Arrays.sort(even, from, to);
      if (intoOdd) System.arraycopy(even, from, odd, from, to - from);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(() -> sort(from, middle, !intoOdd), () -> sort(middle, to, !intoOdd));
    long[] source = intoOdd ? even : odd;
    long[] target = intoOdd ? odd : even;
    if (source[middle - 1] <= source[middle])
      System.arraycopy(source, from, target, from, to - from);
    else merge(source, from, middle, middle, to, target, from);
  }

  /** Cuts the longer run in its middle, and the shorter one where that element would be. */
  private static void merge(
      long[] source, int a, int endOfA, int b, int endOfB, long[] target, int position) {
    if (endOfA - a < endOfB - b) {
      merge(source, b, endOfB, a, endOfA, target, position);
      return;
    }
    if (endOfA - a + (endOfB - b) <= SHORT_MERGE) {
      mergeHere(source, a, endOfA, b, endOfB, target, position);
      return;
    }
    int cutOfA = (a + endOfA) >>> 1;
    int found = Arrays.binarySearch(source, b, endOfB, source[cutOfA]);
    int cutOfB = found < 0 ? -found - 1 : found;
    int cut = position + (cutOfA - a) + (cutOfB - b);
    Beat.pcall(
        () -> merge(source, a, cutOfA, b, cutOfB, target, position),
        () -> merge(source, cutOfA, endOfA, cutOfB, endOfB, target, cut));
  }

  private static void mergeHere(
      long[] source, int a, int endOfA, int b, int endOfB, long[] target, int position) {
    int i = a;
    int j = b;
    int k = position;
    while (i < endOfA && j < endOfB)
      target[k++] = source[i] <= source[j] ? source[i++] : source[j++];
    System.arraycopy(source, i, target, k, endOfA - i);
    System.arraycopy(source, j, target, k + endOfA - i, endOfB - j);
  }
}
