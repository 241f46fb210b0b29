package io.github.beat4j.examples.forkjoin;

import io.github.beat4j.examples.GeometricNode;
import io.github.beat4j.examples.UnbalancedTree;
import java.util.concurrent.RecursiveTask;

/** Counts the nodes below some of a node's children, and these; forks above the lowest levels. */
public final class UnbalancedTreeTask extends RecursiveTask<Long> {
  private static final long serialVersionUID = 1;
  private final transient GeometricNode parent;
  private final int from;
  private final int to;
  private final int sequentialLevels;

  /** Counts the tree but its root. */
  public UnbalancedTreeTask(GeometricNode root, int sequentialLevels) {
    this(root, 0, root.children(), sequentialLevels);
  }

  private UnbalancedTreeTask(GeometricNode parent, int from, int to, int sequentialLevels) {
    this.parent = parent;
    this.from = from;
    this.to = to;
    this.sequentialLevels = sequentialLevels;
  }

  @Override
  protected Long compute() {
    if (from == to) return 0L;
    if (parent.levels() <= sequentialLevels) return UnbalancedTree.sequential(parent, from, to);
    if (to - from == 1)
      return 1 + new UnbalancedTreeTask(parent.child(from), sequentialLevels).compute();
    int middle = (from + to) >>> 1;
    UnbalancedTreeTask right = new UnbalancedTreeTask(parent, middle, to, sequentialLevels);
    right.fork();
    return new UnbalancedTreeTask(parent, from, middle, sequentialLevels).compute() + right.join();
  }
}
