package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;

/** Tree sums as they would be if the library had a fault. */
public final class FaultyTreeSum {
  private static Object garbage = "";

  private FaultyTreeSum() {}

  public static long allocating(Tree tree) {
    if (tree == null) return 0;
    garbage = new Object();
    return tree.value + Beat.pcallLong(FaultyTreeSum::allocating, tree.left, tree.right, Long::sum);
  }

  public static long slow(Tree tree) {
    if (tree == null) return 0;
    Thread.onSpinWait();
    return tree.value + Beat.pcallLong(FaultyTreeSum::slow, tree.left, tree.right, Long::sum);
  }

  /** So that the object of each call is seen by somebody. */
  public static Object garbage() {
    return garbage;
  }
}
