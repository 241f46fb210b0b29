package io.github.beat4j.examples;

import org.jspecify.annotations.Nullable;

/**
 * Queens on a square board, one in each of the upper rows, none attacking another. It never
 * changes, so branches may share it.
 *
 * @param size rows and columns
 * @param rows how many rows have their queen
 * @param column where the last of these queens is
 * @param above the board without it; null on the empty board
 */
public record Board(int size, int rows, int column, @Nullable Board above) {

  public static Board empty(int size) {
    return new Board(size, 0, -1, null);
  }

  public boolean full() {
    return rows == size;
  }

  public Board place(int column) {
    return new Board(size, rows + 1, column, this);
  }

  /** The first column from the given one on where the next queen may be; the size if none is. */
  public int free(int from) {
    int column = from;
    while (column < size && attacked(column)) column++;
    return column;
  }

  private boolean attacked(int place) {
    for (Board board = this; board != null && board.rows > 0; board = board.above) {
      int distance = Math.abs(board.column - place);
      if (distance == 0 || distance == rows + 1 - board.rows) return true;
    }
    return false;
  }
}
