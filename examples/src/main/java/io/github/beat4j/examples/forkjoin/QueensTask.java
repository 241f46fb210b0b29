package io.github.beat4j.examples.forkjoin;

import io.github.beat4j.examples.Board;
import io.github.beat4j.examples.Queens;
import java.util.concurrent.RecursiveTask;

/** Counts queens' places; forks in the upper rows only, as many as the expert says. */
public final class QueensTask extends RecursiveTask<Long> {
  private static final long serialVersionUID = 1;
  private final transient Board board;
  private final int from;
  private final int rows;

  public QueensTask(Board board, int rows) {
    this(board, 0, rows);
  }

  private QueensTask(Board board, int from, int rows) {
    this.board = board;
    this.from = from;
    this.rows = rows;
  }

  @Override
  protected Long compute() {
    if (board.full()) return 1L;
    if (board.rows() >= rows) return Queens.sequential(board);
    int column = board.free(from);
    if (column == board.size()) return 0L;
    QueensTask right = new QueensTask(board, column + 1, rows);
    right.fork();
    return new QueensTask(board.place(column), 0, rows).compute() + right.join();
  }
}
