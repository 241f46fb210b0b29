package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/** One generation of Conway's game on a torus, the cells given row by row. */
public final class GameOfLife {
  private GameOfLife() {}

  public static boolean[] sequential(boolean[] cells, int width) {
    boolean[] next = new boolean[cells.length];
    for (int cell = 0; cell < cells.length; cell++) next[cell] = lives(cells, width, cell);
    return next;
  }

  public static boolean[] parallel(boolean[] cells, int width) {
    boolean[] next = new boolean[cells.length];
    parallel(cells, width, next, 0, cells.length);
    return next;
  }

  private static void parallel(boolean[] cells, int width, boolean[] next, int from, int to) {
    if (from == to) return;
    if (to - from == 1) {
      next[from] = lives(cells, width, from);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(
        () -> parallel(cells, width, next, from, middle),
        () -> parallel(cells, width, next, middle, to));
  }

  private static boolean lives(boolean[] cells, int width, int cell) {
    int height = cells.length / width;
    int row = cell / width;
    int column = cell % width;
    int neighbours = 0;
    for (int down = -1; down <= 1; down++) {
      for (int right = -1; right <= 1; right++) {
        int there =
            Math.floorMod(row + down, height) * width + Math.floorMod(column + right, width);
        if ((down != 0 || right != 0) && cells[there]) neighbours++;
      }
    }
    return neighbours == 3 || (neighbours == 2 && cells[cell]);
  }
}
