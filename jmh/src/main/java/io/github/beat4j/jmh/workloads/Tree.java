package io.github.beat4j.jmh.workloads;

/** A binary tree whose nodes are all worth one, so that its sum is its size. */
public final class Tree {
  final int value;
  final Tree left;
  final Tree right;

  private Tree(int value, Tree left, Tree right) {
    this.value = value;
    this.left = left;
    this.right = right;
  }

  /** A perfect tree of 2^height - 1 nodes. */
  public static Tree perfect(int height) {
    return height == 0 ? null : new Tree(1, perfect(height - 1), perfect(height - 1));
  }

  public static long size(int height) {
    return (1L << height) - 1;
  }
}
