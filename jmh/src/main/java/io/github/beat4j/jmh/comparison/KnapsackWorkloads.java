package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.Knapsack;
import io.github.beat4j.jmh.workloads.KnapsackTasks;

/** The knapsack by branch and bound: a shared bound, and much or little below each branch. */
final class KnapsackWorkloads {
  private static final int HEAVIEST = 1000;

  private KnapsackWorkloads() {}

  static Workload<Knapsack, Long> small() {
    return of(32, 1).small().build();
  }

  static Workload<Knapsack, Long> large() {
    return of(36, 1).build();
  }

  private static Workload.Builder<Knapsack, Long> of(int items, long seed) {
    Workload.Builder<Knapsack, Long> workload =
        Workload.<Knapsack, Long>named(
                "knapsack-" + items,
                "knapsack, branch and bound, %d strongly correlated items".formatted(items),
                Workload.Shape.IRREGULAR,
                () -> Knapsack.stronglyCorrelated(items, HEAVIEST, seed),
                (knapsack, value) -> Report.check("value", knapsack.optimum(), value))
            .form(Subject.PLAIN, (workers, knapsack) -> knapsack.plain())
            .form(
                Subject.BEAT_LAMBDA, (workers, knapsack) -> workers.beat().invoke(knapsack::lambda))
            .form(
                Subject.BEAT_FUNCTION,
                (workers, knapsack) -> workers.beat().invoke(knapsack::function))
            .form(
                Subject.FORK_JOIN_NAIVE,
                (workers, knapsack) -> new KnapsackTasks(knapsack).naive(workers.forkJoin()))
            .form(
                Subject.FORK_JOIN_EXPERT,
                (workers, knapsack) -> new KnapsackTasks(knapsack).expert(workers.forkJoin()))
            .form(
                Subject.COUNTED_COMPLETER,
                (workers, knapsack) -> new KnapsackTasks(knapsack).completer(workers.forkJoin()));
    return Batches.add(workload, (knapsack, batch) -> new KnapsackTasks(knapsack).parts(batch));
  }
}
