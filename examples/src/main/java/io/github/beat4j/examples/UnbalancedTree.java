package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * Counts the nodes of a tree that unfolds while it is searched. Some subtrees are a leaf and some
 * are half the tree, so no cut-off by depth is right everywhere.
 */
public final class UnbalancedTree {
  private UnbalancedTree() {}

  public static long sequential(GeometricNode node) {
    return 1 + sequential(node, 0, node.children());
  }

  /** Counts below some of a node's children, and these. */
  public static long sequential(GeometricNode parent, int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) count += sequential(parent.child(i));
    return count;
  }

  public static long parallel(GeometricNode node) {
    return 1 + parallel(node, 0, node.children());
  }

  private static long parallel(GeometricNode parent, int from, int to) {
    if (from == to) return 0;
    if (to - from == 1) return parallel(parent.child(from));
    int middle = (from + to) >>> 1;
    return Beat.pcallLong(
        () -> parallel(parent, from, middle), () -> parallel(parent, middle, to), Long::sum);
  }
}
