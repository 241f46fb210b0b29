package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.LongAdder;

/** The sum of a tree, one call per node down to the null children, no cut-off. */
public final class TreeSum {
  /** Experts who know the height do not fork for trees of 4,095 nodes and less. */
  private static final int SEQUENTIAL_HEIGHT = 12;

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

  /** The same with the expert's cut-off. */
  public static final class CutOff extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1;
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

  /** The same without a join: a task keeps its forks in a list, and the last one to end adds up. */
  public static final class Completer extends CountedCompleter<Long> {
    private static final long serialVersionUID = 1;
    private final transient Tree tree;
    private final int height;
    private final transient Completer next;
    private transient Completer forks;
    private long sum;

    public Completer(Tree tree, int height) {
      this(null, tree, height, null);
    }

    private Completer(Completer parent, Tree tree, int height, Completer next) {
      super(parent);
      this.tree = tree;
      this.height = height;
      this.next = next;
    }

    @Override
    public void compute() {
      Tree root = tree;
      for (int h = height - 1; h >= SEQUENTIAL_HEIGHT; h--) {
        addToPendingCount(1);
        forks = new Completer(this, root.right, h, forks);
        forks.fork();
        sum += root.value;
        root = root.left;
      }
      sum += plain(root);
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      for (Completer fork = forks; fork != null; fork = fork.next) sum += fork.sum;
    }

    @Override
    public Long getRawResult() {
      return sum;
    }
  }

  /** The same with the subtrees some levels below the root as parts. */
  public static long parts(Tree tree, int levels, Batch batch) throws Exception {
    List<Runnable> parts = new ArrayList<>();
    LongAdder sum = new LongAdder();
    split(tree, levels, parts, sum);
    batch.runAll(parts);
    return sum.sum();
  }

  private static void split(Tree tree, int levels, List<Runnable> parts, LongAdder sum) {
    if (tree == null) return;
    if (levels == 0) {
      parts.add(() -> sum.add(plain(tree)));
      return;
    }
    sum.add(tree.value);
    split(tree.left, levels - 1, parts, sum);
    split(tree.right, levels - 1, parts, sum);
  }
}
