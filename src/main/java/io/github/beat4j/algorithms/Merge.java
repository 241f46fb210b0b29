package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/**
 * A stable merge of two sorted runs, both parts of it potentially in parallel: the longer run is
 * cut in the middle, the other one where its element belongs (Cormen, Leiserson, Rivest and Stein,
 * "Introduction to Algorithms", 3rd edition, chapter 27). Each cut lies at least a quarter of the
 * whole from both ends. Of equal elements those of the left run come first.
 */
abstract class Merge {
  private final int shortest;

  /**
   * For two runs.
   *
   * @param shortest up to so many elements are merged without a cut: some 10 us
   */
  Merge(int shortest) {
    this.shortest = shortest;
  }

  /** Whether an element of the right run must come before one of the left one. */
  abstract boolean rightFirst(int left, int right);

  /** Merges two parts on the calling thread. */
  abstract void here(int left, int leftEnd, int right, int rightEnd, int position);

  /** Merges two parts of the runs into the target, from a position on. */
  final void run(int left, int leftEnd, int right, int rightEnd, int position) {
    int lefts = leftEnd - left;
    int rights = rightEnd - right;
    if (rights <= shortest - lefts) {
      here(left, leftEnd, right, rightEnd, position);
      return;
    }
    int leftCut;
    int rightCut;
    if (lefts >= rights) {
      leftCut = left + lefts / 2;
      rightCut = firstNotBefore(leftCut, right, rightEnd);
    } else {
      rightCut = right + rights / 2;
      leftCut = firstBehind(rightCut, left, leftEnd);
    }
    int cut = position + (leftCut - left) + (rightCut - right);
    Beat.pcall(
        () -> run(left, leftCut, right, rightCut, position),
        () -> run(leftCut, leftEnd, rightCut, rightEnd, cut));
  }

  /** The first of the right run that may come behind an element of the left one. */
  private int firstNotBefore(int left, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rightFirst(left, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first of the left run that must come behind an element of the right one. */
  private int firstBehind(int right, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rightFirst(middle, right)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
