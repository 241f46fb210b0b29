package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.Board;
import io.github.beat4j.examples.Queens;
import io.github.beat4j.examples.forkjoin.QueensTask;
import java.util.concurrent.ForkJoinPool;

record QueensWorkload(int columns) implements Workload<Board, Long> {
  /** The expert forks in the first rows, where a queen still has many places. */
  private static final int ROWS = 4;

  /** The solutions for 0, 1, 2... columns, sequence A000170 of the OEIS. */
  private static final long[] SOLUTIONS = {
    1, 1, 0, 0, 2, 10, 4, 40, 92, 352, 724, 2_680, 14_200, 73_712, 365_596
  };

  @Override
  public String name() {
    return "queens";
  }

  @Override
  public String size() {
    return "%d columns".formatted(columns);
  }

  @Override
  public Board prepare() {
    return Board.empty(columns);
  }

  @Override
  public Long sequential(Board board) {
    return Queens.sequential(board);
  }

  @Override
  public Long naive(ForkJoinPool pool, Board board) {
    return pool.invoke(new QueensTask(board, Integer.MAX_VALUE));
  }

  @Override
  public Long expert(ForkJoinPool pool, Board board) {
    return pool.invoke(new QueensTask(board, ROWS));
  }

  @Override
  public Long beat(Board board) {
    return Queens.parallel(board);
  }

  @Override
  public boolean correct(Long count) {
    return count == SOLUTIONS[columns];
  }
}
