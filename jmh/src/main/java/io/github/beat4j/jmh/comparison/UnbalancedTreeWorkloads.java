package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.UnbalancedTree;
import io.github.beat4j.jmh.workloads.UnbalancedTreeTasks;

/** Unbalanced Tree Search; the node counts of T1 and T3 are published. */
final class UnbalancedTreeWorkloads {
  private static final int NODES_OF_SMALL = 63_914;
  private static final int DEPTH_OF_SMALL = 7;
  private static final int ENOUGH_PARTS = 256;

  private UnbalancedTreeWorkloads() {}

  /** Geometric, for the quick run; the plain form counted the nodes. */
  static Workload<UnbalancedTree, Integer> small() {
    UnbalancedTree tree = UnbalancedTree.geometric(DEPTH_OF_SMALL);
    return of("uts-small", "T1 to depth 7", tree, NODES_OF_SMALL).small().build();
  }

  /** Geometric: the work is all over the tree. */
  static Workload<UnbalancedTree, Integer> t1() {
    return of("uts-t1", "T1", UnbalancedTree.T1, UnbalancedTree.NODES_OF_T1).build();
  }

  /** Binomial: the work is in a few thin and deep subtrees. */
  static Workload<UnbalancedTree, Integer> t3() {
    return of("uts-t3", "T3", UnbalancedTree.T3, UnbalancedTree.NODES_OF_T3).build();
  }

  private static Workload.Builder<UnbalancedTree, Integer> of(
      String name, String title, UnbalancedTree made, int nodes) {
    Workload.Builder<UnbalancedTree, Integer> workload =
        Workload.<UnbalancedTree, Integer>named(
                name,
                "unbalanced tree search %s, %,d nodes".formatted(title, nodes),
                Workload.Shape.IRREGULAR,
                () -> made,
                (tree, count) -> Report.check("nodes", nodes, count))
            .form(Subject.PLAIN, (workers, tree) -> tree.plain())
            .form(Subject.BEAT_LAMBDA, (workers, tree) -> workers.beat().invoke(tree::lambda))
            .form(Subject.BEAT_FUNCTION, (workers, tree) -> workers.beat().invoke(tree::function))
            .form(
                Subject.FORK_JOIN_NAIVE,
                (workers, tree) ->
                    1
                        + workers
                            .forkJoin()
                            .invoke(new UnbalancedTree.Task(tree, UnbalancedTree.Task.NO_CUT_OFF)))
            .form(
                Subject.FORK_JOIN_EXPERT,
                (workers, tree) -> workers.forkJoin().invoke(new UnbalancedTreeTasks.Expert(tree)))
            .form(
                Subject.COUNTED_COMPLETER,
                (workers, tree) ->
                    workers.forkJoin().invoke(new UnbalancedTreeTasks.Completer(tree)));
    return Batches.add(
        workload, (tree, batch) -> UnbalancedTreeTasks.parts(tree, ENOUGH_PARTS, batch));
  }
}
