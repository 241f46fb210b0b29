package io.github.beat4j.jmh.workloads;

import io.github.beat4j.jmh.workloads.UnbalancedTree.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@link UnbalancedTree} as an expert writes it for a ForkJoinPool, and split by hand. No depth is
 * a good cut-off for every tree; so they fork only while few tasks wait for the others, and never
 * for a leaf.
 */
public final class UnbalancedTreeTasks {
  private static final int ENOUGH_QUEUED = 3;

  private UnbalancedTreeTasks() {}

  /** Counts a node and all below it. */
  public static final class Expert extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final transient UnbalancedTree tree;
    private final transient Node node;
    private final int children;
    private final transient Expert next;

    public Expert(UnbalancedTree tree) {
      this(tree, tree.root(), tree.children(tree.root()), null);
    }

    private Expert(UnbalancedTree tree, Node node, int children, Expert next) {
      this.tree = tree;
      this.node = node;
      this.children = children;
      this.next = next;
    }

    @Override
    protected Integer compute() {
      return count(tree, node, children);
    }

    private static int count(UnbalancedTree tree, Node node, int children) {
      int count = 1;
      Expert forks = null;
      for (int i = 0; i < children; i++) {
        Node child = node.child(i);
        int grandchildren = tree.children(child);
        if (grandchildren == 0) {
          count++;
        } else if (getSurplusQueuedTaskCount() > ENOUGH_QUEUED) {
          count += count(tree, child, grandchildren);
        } else {
          forks = new Expert(tree, child, grandchildren, forks);
          forks.fork();
        }
      }
      for (Expert fork = forks; fork != null; fork = fork.next) count += fork.join();
      return count;
    }
  }

  /** The same without a join: a task keeps its forks in a list, and the last one to end adds up. */
  public static final class Completer extends CountedCompleter<Integer> {
    private static final long serialVersionUID = 1;
    private final transient UnbalancedTree tree;
    private final transient Node node;
    private final int children;
    private final transient Completer next;
    private transient Completer forks;
    private int count;

    public Completer(UnbalancedTree tree) {
      this(null, tree, tree.root(), tree.children(tree.root()), null);
    }

    private Completer(
        Completer parent, UnbalancedTree tree, Node node, int children, Completer next) {
      super(parent);
      this.tree = tree;
      this.node = node;
      this.children = children;
      this.next = next;
    }

    @Override
    public void compute() {
      count = count(node, children);
      tryComplete();
    }

    private int count(Node node, int children) {
      int count = 1;
      for (int i = 0; i < children; i++) {
        Node child = node.child(i);
        int grandchildren = tree.children(child);
        if (grandchildren == 0) {
          count++;
        } else if (ForkJoinTask.getSurplusQueuedTaskCount() > ENOUGH_QUEUED) {
          count += count(child, grandchildren);
        } else {
          addToPendingCount(1);
          forks = new Completer(this, tree, child, grandchildren, forks);
          forks.fork();
        }
      }
      return count;
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      for (Completer fork = forks; fork != null; fork = fork.next) count += fork.count;
    }

    @Override
    public Integer getRawResult() {
      return count;
    }
  }

  /** The nodes that a search breadth first has not looked at yet, when it has found enough. */
  public static int parts(UnbalancedTree tree, int atLeast, Batch batch) throws Exception {
    Queue<Node> nodes = new ArrayDeque<>(List.of(tree.root()));
    LongAdder count = new LongAdder();
    while (!nodes.isEmpty() && nodes.size() < atLeast) {
      Node node = nodes.remove();
      count.increment();
      int children = tree.children(node);
      for (int i = 0; i < children; i++) nodes.add(node.child(i));
    }
    List<Runnable> parts = new ArrayList<>();
    for (Node node : nodes) parts.add(() -> count.add(tree.plain(node)));
    batch.runAll(parts);
    return count.intValue();
  }
}
