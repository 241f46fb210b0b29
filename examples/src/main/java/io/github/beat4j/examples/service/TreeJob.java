package io.github.beat4j.examples.service;

import io.github.beat4j.examples.Tree;
import io.github.beat4j.examples.TreeSum;
import io.github.beat4j.examples.forkjoin.TreeSumTask;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * The small job: the sum of a tree that is there before the request.
 *
 * @param tree may be read by any thread, as it never changes
 */
record TreeJob(@Nullable Tree tree) implements Job {
  /** Some ten microseconds. */
  static final int HEIGHT = 14;

  static final int LARGEST_HEIGHT = 18;

  /** Where an expert cuts: the whole takes no longer than to wake a thread, so nowhere. */
  private static final int LEVELS = 0;

  private static final @Nullable Tree[] OF_HEIGHT = new @Nullable Tree[LARGEST_HEIGHT + 1];

  static {
    Tree tree = Tree.perfect(LARGEST_HEIGHT);
    for (int height = LARGEST_HEIGHT; tree != null; height--) {
      OF_HEIGHT[height] = tree;
      tree = tree.left();
    }
  }

  static Job ofHeight(int height) {
    return new TreeJob(OF_HEIGHT[height]);
  }

  @Override
  public long parallel() {
    return TreeSum.parallel(tree);
  }

  @Override
  public long sequential() {
    return TreeSum.sequential(tree);
  }

  @Override
  public ForkJoinTask<Long> forkJoinTask() {
    return new TreeSumTask(tree, LEVELS);
  }
}
