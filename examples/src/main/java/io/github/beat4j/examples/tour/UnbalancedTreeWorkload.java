package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.GeometricNode;
import io.github.beat4j.examples.UnbalancedTree;
import io.github.beat4j.examples.forkjoin.UnbalancedTreeTask;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

record UnbalancedTreeWorkload(int levels, long nodes) implements Workload<GeometricNode, Long> {
  /** The expert leaves the lowest levels to one task: a thousand nodes on average, or none. */
  private static final int SEQUENTIAL_LEVELS = 5;

  @Override
  public String name() {
    return "unbalanced-tree";
  }

  @Override
  public String size() {
    return String.format(Locale.ROOT, "%,d nodes", nodes);
  }

  @Override
  public GeometricNode prepare() {
    return GeometricNode.root(levels);
  }

  @Override
  public Long sequential(GeometricNode root) {
    return UnbalancedTree.sequential(root);
  }

  @Override
  public Long naive(ForkJoinPool pool, GeometricNode root) {
    return 1 + pool.invoke(new UnbalancedTreeTask(root, 0));
  }

  @Override
  public Long expert(ForkJoinPool pool, GeometricNode root) {
    return 1 + pool.invoke(new UnbalancedTreeTask(root, SEQUENTIAL_LEVELS));
  }

  @Override
  public Long beat(GeometricNode root) {
    return UnbalancedTree.parallel(root);
  }

  @Override
  public boolean correct(Long count) {
    return count == nodes;
  }
}
