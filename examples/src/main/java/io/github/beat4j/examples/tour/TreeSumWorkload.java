package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.Tree;
import io.github.beat4j.examples.TreeSum;
import io.github.beat4j.examples.forkjoin.TreeSumTask;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;

record TreeSumWorkload(int height) implements Workload<Tree, Long> {
  /** The expert makes 4,096 subtrees, enough for any machine, and leaves them whole. */
  private static final int LEVELS = 12;

  @Override
  public String name() {
    return "tree-sum";
  }

  @Override
  public String size() {
    return String.format(Locale.ROOT, "%,d nodes", nodes());
  }

  private long nodes() {
    return (1L << height) - 1;
  }

  @Override
  public Tree prepare() {
    return Objects.requireNonNull(Tree.perfect(height));
  }

  @Override
  public Long sequential(Tree tree) {
    return TreeSum.sequential(tree);
  }

  @Override
  public Long naive(ForkJoinPool pool, Tree tree) {
    return pool.invoke(new TreeSumTask(tree, Integer.MAX_VALUE));
  }

  @Override
  public Long expert(ForkJoinPool pool, Tree tree) {
    return pool.invoke(new TreeSumTask(tree, LEVELS));
  }

  @Override
  public Long beat(Tree tree) {
    return TreeSum.parallel(tree);
  }

  @Override
  public boolean correct(Long sum) {
    return sum == nodes();
  }
}
