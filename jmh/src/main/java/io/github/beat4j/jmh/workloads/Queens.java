package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.concurrent.RecursiveTask;

/**
 * Counts the ways to place n queens on a board of n columns. The board is a list of placed queens,
 * the latest first; every placed queen is one potentially parallel call: go on to the next row, and
 * try the columns further right.
 */
public final class Queens {
  private Queens() {}

  record Queen(int column, int row, Queen above) {}

  /** The same recursion with plain calls. */
  public static int plain(int n) {
    return plain(n, null, 0, 0);
  }

  private static int plain(int n, Queen board, int row, int from) {
    if (row == n) return 1;
    int column = next(board, row, from, n);
    if (column == n) return 0;
    return plain(n, new Queen(column, row, board), row + 1, 0) + plain(n, board, row, column + 1);
  }

  /** As one writes it without parallelism in mind: a loop over the columns. */
  public static int loop(int n) {
    return loop(n, null, 0);
  }

  static int loop(int n, Queen board, int row) {
    if (row == n) return 1;
    int count = 0;
    for (int column = next(board, row, 0, n); column < n; column = next(board, row, column + 1, n))
      count += loop(n, new Queen(column, row, board), row + 1);
    return count;
  }

  public static int lambda(int n) {
    return lambda(n, null, 0, 0);
  }

  private static int lambda(int n, Queen board, int row, int from) {
    if (row == n) return 1;
    int column = next(board, row, from, n);
    if (column == n) return 0;
    return Beat.pcallInt(
        () -> lambda(n, new Queen(column, row, board), row + 1, 0),
        () -> lambda(n, board, row, column + 1),
        Integer::sum);
  }

  /** A place to go on from, as one argument. */
  private record Place(int n, Queen board, int row, int from) {}

  public static int function(int n) {
    return function(new Place(n, null, 0, 0));
  }

  private static int function(Place place) {
    int n = place.n;
    Queen board = place.board;
    int row = place.row;
    if (row == n) return 1;
    int column = next(board, row, place.from, n);
    if (column == n) return 0;
    return Beat.pcallInt(
        Queens::function,
        new Place(n, new Queen(column, row, board), row + 1, 0),
        new Place(n, board, row, column + 1),
        Integer::sum);
  }

  /** The first column from the given one on that no queen attacks; n if there is none. */
  static int next(Queen board, int row, int from, int n) {
    int column = from;
    while (column < n && attacked(board, row, column)) column++;
    return column;
  }

  private static boolean attacked(Queen board, int row, int column) {
    for (Queen queen = board; queen != null; queen = queen.above) {
      int distance = Math.abs(queen.column - column);
      if (distance == 0 || distance == row - queen.row) return true;
    }
    return false;
  }

  /** A ForkJoinPool task that forks in the rows above the cut-off; n forks at every queen. */
  public static final class Task extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;
    private final int cutOff;
    private final transient Queen board;
    private final int row;
    private final int from;

    public Task(int n, int cutOff) {
      this(n, cutOff, null, 0, 0);
    }

    private Task(int n, int cutOff, Queen board, int row, int from) {
      this.n = n;
      this.cutOff = cutOff;
      this.board = board;
      this.row = row;
      this.from = from;
    }

    @Override
    protected Integer compute() {
      if (row == n) return 1;
      if (row >= cutOff) return loop(n, board, row);
      int column = next(board, row, from, n);
      if (column == n) return 0;
      Task right = new Task(n, cutOff, board, row, column + 1);
      right.fork();
      Task left = new Task(n, cutOff, new Queen(column, row, board), row + 1, 0);
      return left.compute() + right.join();
    }
  }
}
