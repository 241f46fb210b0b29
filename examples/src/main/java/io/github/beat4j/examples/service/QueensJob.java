package io.github.beat4j.examples.service;

import io.github.beat4j.examples.Board;
import io.github.beat4j.examples.Queens;
import io.github.beat4j.examples.forkjoin.QueensTask;
import java.util.concurrent.ForkJoinTask;

/**
 * The large job: the ways to place queens.
 *
 * @param board an empty one
 */
record QueensJob(Board board) implements Job {
  /** Some milliseconds. */
  static final int SIZE = 10;

  /** Minutes, or until the deadline. */
  static final int LARGEST_SIZE = 16;

  /** Where an expert cuts: the tasks below are some ten microseconds. */
  private static final int ROWS = 3;

  static Job ofSize(int size) {
    return new QueensJob(Board.empty(size));
  }

  @Override
  public long parallel() {
    return Queens.parallel(board);
  }

  @Override
  public long sequential() {
    return Queens.sequential(board);
  }

  @Override
  public ForkJoinTask<Long> forkJoinTask() {
    return new QueensTask(board, ROWS);
  }
}
