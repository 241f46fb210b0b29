package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * Counts the ways to place n queens on a board of n columns. The loop over the columns becomes a
 * recursion: go on below this queen, and try the columns to the right of it.
 */
public final class Queens {
  private Queens() {}

  public static long sequential(Board board) {
    if (board.full()) return 1;
    long count = 0;
    for (int column = board.free(0); column < board.size(); column = board.free(column + 1))
      count += sequential(board.place(column));
    return count;
  }

  public static long parallel(Board board) {
    return parallel(board, 0);
  }

  private static long parallel(Board board, int from) {
    if (board.full()) return 1;
    int column = board.free(from);
    if (column == board.size()) return 0;
    return Beat.pcallLong(
        () -> parallel(board.place(column), 0), () -> parallel(board, column + 1), Long::sum);
  }
}
