package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.Map;

/** The sum of a perfect tree: nothing but calls and cache misses. */
final class TreeSumWorkloads {
  private static final Map<Integer, String> SIZES = Map.of(10, "1k", 20, "1m", 24, "16m");
  private static final int TINY = 10;
  private static final int LARGE = 24;

  /** 256 parts. */
  private static final int LEVELS_OF_PARTS = 8;

  private TreeSumWorkloads() {}

  static Workload<Tree, Long> of(int height) {
    long size = Tree.size(height);
    Workload.Builder<Tree, Long> workload =
        Workload.<Tree, Long>named(
                "tree-" + SIZES.get(height),
                "tree sum, %,d nodes".formatted(size),
                Workload.Shape.REGULAR,
                () -> Tree.perfect(height),
                (tree, sum) -> Report.check("sum", size, sum))
            .form(Subject.PLAIN, (workers, tree) -> TreeSum.plain(tree))
            .form(
                Subject.BEAT_LAMBDA,
                (workers, tree) -> workers.beat().invoke(() -> TreeSum.lambda(tree)))
            .form(
                Subject.BEAT_FUNCTION,
                (workers, tree) -> workers.beat().invoke(() -> TreeSum.function(tree)))
            .form(
                Subject.FORK_JOIN_NAIVE,
                (workers, tree) -> workers.forkJoin().invoke(new TreeSum.Naive(tree)))
            .form(
                Subject.FORK_JOIN_EXPERT,
                (workers, tree) -> workers.forkJoin().invoke(new TreeSum.CutOff(tree, height)))
            .form(
                Subject.COUNTED_COMPLETER,
                (workers, tree) -> workers.forkJoin().invoke(new TreeSum.Completer(tree, height)));
    // Nobody would split so small a tree by hand.
    if (height > TINY)
      Batches.add(workload, (tree, batch) -> TreeSum.parts(tree, LEVELS_OF_PARTS, batch));
    return height == LARGE ? workload.build() : workload.small().build();
  }
}
