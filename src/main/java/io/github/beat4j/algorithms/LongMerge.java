package io.github.beat4j.algorithms;

/** Merges longs. */
final class LongMerge extends Merge {
  private static final int SHORT = 4096;

  private final long[] lefts;
  private final long[] rights;
  private final long[] target;

  LongMerge(long[] lefts, long[] rights, long[] target) {
    super(SHORT);
    this.lefts = lefts;
    this.rights = rights;
    this.target = target;
  }

  @Override
  boolean rightFirst(int left, int right) {
    return rights[right] < lefts[left];
  }

  /** Without a branch on which is less: nobody could predict it. */
  @Override
  void here(int left, int leftEnd, int right, int rightEnd, int position) {
    int i = left;
    int j = right;
    int k = position;
    while (i < leftEnd && j < rightEnd) {
      long a = lefts[i];
      long b = rights[j];
      boolean rightFirst = b < a;
      target[k++] = rightFirst ? b : a;
      i += rightFirst ? 0 : 1;
      j += rightFirst ? 1 : 0;
    }
    System.arraycopy(lefts, i, target, k, leftEnd - i);
    System.arraycopy(rights, j, target, k + leftEnd - i, rightEnd - j);
  }
}
