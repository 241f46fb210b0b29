package io.github.beat4j.algorithms;

/** Merges doubles. */
final class DoubleMerge extends Merge {
  private static final int SHORT = 4096;

  private final double[] lefts;
  private final double[] rights;
  private final double[] target;

  DoubleMerge(double[] lefts, double[] rights, double[] target) {
    super(SHORT);
    this.lefts = lefts;
    this.rights = rights;
    this.target = target;
  }

  @Override
  boolean rightFirst(int left, int right) {
    return FloatingKeys.of(rights[right]) < FloatingKeys.of(lefts[left]);
  }

  /** Without a branch on which is less: nobody could predict it. */
  @Override
  void here(int left, int leftEnd, int right, int rightEnd, int position) {
    int i = left;
    int j = right;
    int k = position;
    while (i < leftEnd && j < rightEnd) {
      double a = lefts[i];
      double b = rights[j];
      boolean rightFirst = FloatingKeys.of(b) < FloatingKeys.of(a);
      target[k++] = rightFirst ? b : a;
      i += rightFirst ? 0 : 1;
      j += rightFirst ? 1 : 0;
    }
    System.arraycopy(lefts, i, target, k, leftEnd - i);
    System.arraycopy(rights, j, target, k + leftEnd - i, rightEnd - j);
  }
}
