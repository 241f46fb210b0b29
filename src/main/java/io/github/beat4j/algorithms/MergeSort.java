package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stable merge sort, both halves and both halves of each merge potentially in parallel. The two
 * arrays take turns as source and target from level to level.
 */
final class MergeSort<T extends @Nullable Object> {
  /** Shorter ranges are sorted by the JDK: there a call would cost more than it can gain. */
  private static final int LEAF = 256;

  private static final int SHORT_MERGE = 1024;

  private final T[] even;
  private final T[] odd;
  private final Comparator<? super T> order;

  /**
   * For one array.
   *
   * @param even what is to be sorted; where the result will be
   * @param odd as long, of the same type
   */
  MergeSort(T[] even, T[] odd, Comparator<? super T> order) {
    this.even = even;
    this.odd = odd;
    this.order = order;
  }

  void run() {
    sort(0, even.length, false);
  }

  private void sort(int from, int to, boolean intoOdd) {
    if (to - from <= LEAF) {
      Arrays.sort(even, from, to, order);
      if (intoOdd) System.arraycopy(even, from, odd, from, to - from);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(() -> sort(from, middle, !intoOdd), () -> sort(middle, to, !intoOdd));
    T[] source = intoOdd ? even : odd;
    T[] target = intoOdd ? odd : even;
    if (order.compare(source[middle - 1], source[middle]) <= 0)
      System.arraycopy(source, from, target, from, to - from);
    else merge(source, from, middle, middle, to, target, from);
  }

  private void merge(
      T[] source, int left, int leftEnd, int right, int rightEnd, T[] target, int position) {
    int lefts = leftEnd - left;
    int rights = rightEnd - right;
    if (lefts + rights <= SHORT_MERGE) {
      mergeHere(source, left, leftEnd, right, rightEnd, target, position);
      return;
    }
    int leftCut;
    int rightCut;
    if (lefts >= rights) {
      leftCut = left + lefts / 2;
      rightCut = firstNotBelow(source, right, rightEnd, source[leftCut]);
    } else {
      rightCut = right + rights / 2;
      leftCut = firstAbove(source, left, leftEnd, source[rightCut]);
    }
    int cut = position + (leftCut - left) + (rightCut - right);
    Beat.pcall(
        () -> merge(source, left, leftCut, right, rightCut, target, position),
        () -> merge(source, leftCut, leftEnd, rightCut, rightEnd, target, cut));
  }

  /** Of equal elements the left one comes first. */
  private void mergeHere(
      T[] source, int left, int leftEnd, int right, int rightEnd, T[] target, int position) {
    int i = left;
    int j = right;
    int k = position;
    while (i < leftEnd && j < rightEnd) {
      T a = source[i];
      T b = source[j];
      if (order.compare(a, b) <= 0) {
        target[k++] = a;
        i++;
      } else {
        target[k++] = b;
        j++;
      }
    }
    System.arraycopy(source, i, target, k, leftEnd - i);
    System.arraycopy(source, j, target, k + leftEnd - i, rightEnd - j);
  }

  /** The first of the right run that may not come before an element of the left one. */
  private int firstNotBelow(T[] run, int from, int to, T element) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(run[middle], element) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first of the left run that must not come before an element of the right one. */
  private int firstAbove(T[] run, int from, int to, T element) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(run[middle], element) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
