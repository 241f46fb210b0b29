package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.FirstQueens;
import io.github.beat4j.jmh.workloads.Queens;
import io.github.beat4j.jmh.workloads.QueensTasks;
import java.util.Arrays;
import java.util.Map;

/** N queens: all solutions, where every path is a dead end sooner or later, and the first one. */
final class QueensWorkloads {
  private static final Map<Integer, Integer> SOLUTIONS = Map.of(10, 724, 11, 2_680, 12, 14_200);
  private static final int SMALL = 10;
  private static final int SMALL_FIRST = 18;

  private QueensWorkloads() {}

  static Workload<Integer, Integer> all(int size) {
    Workload.Builder<Integer, Integer> workload =
        Workload.<Integer, Integer>named(
                "queens-" + size,
                "%d queens, all solutions".formatted(size),
                Workload.Shape.IRREGULAR,
                () -> size,
                (n, solutions) -> Report.check("solutions", SOLUTIONS.get(n), solutions))
            .form(Subject.PLAIN, (workers, n) -> Queens.loop(n))
            .form(
                Subject.BEAT_LAMBDA, (workers, n) -> workers.beat().invoke(() -> Queens.lambda(n)))
            .form(
                Subject.BEAT_FUNCTION,
                (workers, n) -> workers.beat().invoke(() -> Queens.function(n)))
            .form(
                Subject.FORK_JOIN_NAIVE,
                (workers, n) -> workers.forkJoin().invoke(new Queens.Task(n, n)))
            .form(
                Subject.FORK_JOIN_EXPERT,
                (workers, n) -> workers.forkJoin().invoke(new QueensTasks.Expert(n)))
            .form(
                Subject.COUNTED_COMPLETER,
                (workers, n) -> workers.forkJoin().invoke(new QueensTasks.Completer(n)));
    Batches.add(workload, QueensTasks::parts);
    return size > SMALL ? workload.build() : workload.small().build();
  }

  static Workload<Integer, int[]> first(int size) {
    Workload.Builder<Integer, int[]> workload =
        Workload.<Integer, int[]>named(
                "queens-first-" + size,
                "%d queens, one solution, then stop".formatted(size),
                Workload.Shape.IRREGULAR,
                () -> size,
                QueensWorkloads::check)
            .form(
                Subject.PLAIN,
                (workers, n) -> {
                  FirstQueens search = new FirstQueens(n);
                  search.plain();
                  return search.columns();
                })
            .form(
                Subject.BEAT_LAMBDA,
                (workers, n) -> {
                  FirstQueens search = new FirstQueens(n);
                  workers.beat().invoke(search::lambda);
                  return search.columns();
                })
            .form(
                Subject.FORK_JOIN_NAIVE,
                (workers, n) -> {
                  FirstQueens search = new FirstQueens(n);
                  workers.forkJoin().invoke(search.naive());
                  return search.columns();
                })
            .form(
                Subject.FORK_JOIN_EXPERT,
                (workers, n) -> {
                  FirstQueens search = new FirstQueens(n);
                  workers.forkJoin().invoke(search.expert());
                  return search.columns();
                })
            .form(
                Subject.COUNTED_COMPLETER,
                (workers, n) -> {
                  FirstQueens search = new FirstQueens(n);
                  workers.forkJoin().invoke(search.completer());
                  return search.columns();
                });
    Batches.add(
        workload,
        (n, batch) -> {
          FirstQueens search = new FirstQueens(n);
          search.parts(batch);
          return search.columns();
        });
    return size > SMALL_FIRST ? workload.build() : workload.small().build();
  }

  private static void check(int size, int... columns) {
    if (columns.length != size || !FirstQueens.isPeaceful(columns))
      throw new AssertionError("queens: " + Arrays.toString(columns));
  }
}
