package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import io.github.beat4j.function.CellBranch;
import io.github.beat4j.function.RowBranch;
import io.github.beat4j.function.VoxelBranch;

/**
 * Loops over two and three dimensions, from 0. Each is one loop over all cells, row after row: so
 * few long rows are shared out as well as many short ones, and it makes no difference whether the
 * cells of a row cost the same. Who runs the body, what is waited for, thrown and visible is as in
 * {@link Beat#forEach(int, int, io.github.beat4j.function.IndexBranch)}. Costs, over the plain
 * nested loops, what {@link Beat#forEachRange} does, and a division for each part.
 */
public final class Grids {
  private Grids() {}

  /**
   * Runs the body once for each row and column, in no particular order.
   *
   * @param rows how many rows there are
   * @param columns how many columns each has
   * @param body the body
   * @param <X> what the body throws
   * @throws X what the body throws
   * @throws IllegalArgumentException if a number is negative
   */
  public static <X extends Throwable> void forEach(int rows, int columns, CellBranch<X> body)
      throws X {
    forEachRange(
        rows,
        columns,
        (row, from, to) -> {
          for (int column = from; column < to; column++) body.run(row, column);
        });
  }

  /**
   * Runs the body once for each plane, row and column, in no particular order.
   *
   * @param planes how many planes there are
   * @param rows how many rows each plane has
   * @param columns how many columns each row has
   * @param body the body
   * @param <X> what the body throws
   * @throws X what the body throws
   * @throws IllegalArgumentException if a number is negative
   */
  public static <X extends Throwable> void forEach(
      int planes, int rows, int columns, VoxelBranch<X> body) throws X {
    demandNotNegative("planes", planes);
    demandNotNegative("rows", rows);
    demandNotNegative("columns", columns);
    lines(
        (long) planes * rows,
        columns,
        (line, from, to) -> {
          int plane = (int) (line / rows);
          int row = (int) (line % rows);
          for (int column = from; column < to; column++) body.run(plane, row, column);
        });
  }

  /**
   * Runs a loop over rows and columns whose body runs a part of a row: a plain counted loop, which
   * is compiled and vectorised as such. The parts are disjoint and cover all cells.
   *
   * @param rows how many rows there are
   * @param columns how many columns each has
   * @param body runs a part of a row
   * @param <X> what the body throws
   * @throws X what the body throws
   * @throws IllegalArgumentException if a number is negative
   */
  public static <X extends Throwable> void forEachRange(int rows, int columns, RowBranch<X> body)
      throws X {
    demandNotNegative("rows", rows);
    demandNotNegative("columns", columns);
    lines(rows, columns, (line, from, to) -> body.run((int) line, from, to));
  }

  /** Some neighbouring columns of a line. */
  private interface LineBranch<X extends Throwable> {
    void run(long line, int from, int to) throws X;
  }

  /** As many lines at a time as have no more cells than an index can count. */
  private static <X extends Throwable> void lines(long lines, int columns, LineBranch<X> body)
      throws X {
    if (columns == 0) return;
    long most = Integer.MAX_VALUE / columns;
    for (long first = 0; first < lines; first += most) {
      long begin = first;
      int cells = (int) (Math.min(most, lines - first) * columns);
      Beat.forEachRange(0, cells, (from, to) -> cells(begin, columns, from, to, body));
    }
  }

  private static <X extends Throwable> void cells(
      long begin, int columns, int from, int to, LineBranch<X> body) throws X {
    long line = begin + from / columns;
    int column = from % columns;
    int left = to - from;
    while (left > 0) {
      int length = Math.min(left, columns - column);
      body.run(line, column, column + length);
      left -= length;
      column = 0;
      line++;
    }
  }

  private static void demandNotNegative(String name, int number) {
    if (number < 0)
      throw new IllegalArgumentException(
          name + ": " + number + " (expected: at least 0); there is nothing to run for 0");
  }
}
