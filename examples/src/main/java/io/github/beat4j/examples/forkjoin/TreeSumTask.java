package io.github.beat4j.examples.forkjoin;

import io.github.beat4j.examples.Tree;
import io.github.beat4j.examples.TreeSum;
import java.util.concurrent.RecursiveTask;
import org.jspecify.annotations.Nullable;

/** The sum of a tree; forks in the upper levels only, as many as the expert says. */
public final class TreeSumTask extends RecursiveTask<Long> {
  private static final long serialVersionUID = 1;
  private final transient @Nullable Tree tree;
  private final int levels;

  public TreeSumTask(@Nullable Tree tree, int levels) {
    this.tree = tree;
    this.levels = levels;
  }

  @Override
  protected Long compute() {
    if (tree == null) return 0L;
    if (levels == 0) return TreeSum.sequential(tree);
    TreeSumTask right = new TreeSumTask(tree.right(), levels - 1);
    right.fork();
    return tree.value() + new TreeSumTask(tree.left(), levels - 1).compute() + right.join();
  }
}
