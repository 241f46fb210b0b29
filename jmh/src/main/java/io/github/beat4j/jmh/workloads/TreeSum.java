package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.concurrent.RecursiveTask;

/** The sum of a tree, one call per node down to the null children, no cut-off. */
public final class TreeSum {
  private TreeSum() {}

  /**
   * Longer than the 35 bytes of code that C1 inlines anywhere. C2 unrolls this recursion by two
   * levels; inlined once more by its caller it would begin one level lower, and on a perfect tree
   * of even height the calls for the null children would be gone. The other forms have no such
   * luck.
   */
  public static long plain(Tree tree) {
    if (tree == null) return 0;
    long left = plain(tree.left);
    long right = plain(tree.right);
    long sum = tree.value + left + right;
    return sum;
  }

  public static long function(Tree tree) {
    return tree == null
        ? 0
        : tree.value + Beat.pcallLong(TreeSum::function, tree.left, tree.right, Long::sum);
  }

  public static long lambda(Tree tree) {
    return tree == null
        ? 0
        : tree.value + Beat.pcallLong(() -> lambda(tree.left), () -> lambda(tree.right), Long::sum);
  }

  /** The same as a ForkJoinPool task that forks at every node. */
  public static final class Naive extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1;
    private final transient Tree tree;

    public Naive(Tree tree) {
      this.tree = tree;
    }

    @Override
    protected Long compute() {
      if (tree == null) return 0L;
      Naive right = new Naive(tree.right);
      right.fork();
      return tree.value + new Naive(tree.left).compute() + right.join();
    }
  }

  /** The same as an expert writes it, who knows the height: no forks below 4,095 nodes. */
  public static final class CutOff extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1;
    private static final int SEQUENTIAL_HEIGHT = 12;
    private final transient Tree tree;
    private final int height;

    public CutOff(Tree tree, int height) {
      this.tree = tree;
      this.height = height;
    }

    @Override
    protected Long compute() {
      if (height <= SEQUENTIAL_HEIGHT) return plain(tree);
      CutOff right = new CutOff(tree.right, height - 1);
      right.fork();
      return tree.value + new CutOff(tree.left, height - 1).compute() + right.join();
    }
  }
}
