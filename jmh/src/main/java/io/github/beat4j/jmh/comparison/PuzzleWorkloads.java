package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.FifteenPuzzle;
import io.github.beat4j.jmh.workloads.PuzzleSearch;
import io.github.beat4j.jmh.workloads.PuzzleTasks;

/** The 15-puzzle by iterative deepening; positions and lengths of Korf, 1985. */
final class PuzzleWorkloads {
  private PuzzleWorkloads() {}

  static Workload<FifteenPuzzle, Integer> small() {
    return of("puzzle-12", 45, 14, 1, 9, 6, 4, 8, 12, 5, 7, 2, 3, 0, 10, 11, 13, 15)
        .small()
        .build();
  }

  static Workload<FifteenPuzzle, Integer> large() {
    return of("puzzle-2", 55, 13, 5, 4, 10, 9, 12, 8, 14, 2, 3, 7, 1, 0, 15, 11, 6).build();
  }

  private static Workload.Builder<FifteenPuzzle, Integer> of(
      String name, int length, int... tiles) {
    Workload.Builder<FifteenPuzzle, Integer> workload =
        Workload.<FifteenPuzzle, Integer>named(
                name,
                "15-puzzle, IDA*, one that needs %d moves".formatted(length),
                Workload.Shape.IRREGULAR,
                () -> new FifteenPuzzle(tiles),
                (puzzle, moves) -> Report.check("moves", length, moves))
            .form(Subject.PLAIN, (workers, puzzle) -> new PuzzleSearch(puzzle).plain())
            .form(
                Subject.BEAT_LAMBDA,
                (workers, puzzle) -> workers.beat().invoke(new PuzzleSearch(puzzle)::lambda))
            .form(
                Subject.FORK_JOIN_NAIVE,
                (workers, puzzle) -> new PuzzleTasks(puzzle).naive(workers.forkJoin()))
            .form(
                Subject.FORK_JOIN_EXPERT,
                (workers, puzzle) -> new PuzzleTasks(puzzle).expert(workers.forkJoin()))
            .form(
                Subject.COUNTED_COMPLETER,
                (workers, puzzle) -> new PuzzleTasks(puzzle).completer(workers.forkJoin()));
    return Batches.add(workload, (puzzle, batch) -> new PuzzleTasks(puzzle).parts(batch));
  }
}
