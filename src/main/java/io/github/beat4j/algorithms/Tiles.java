package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/** A rectangle of indexes, its longer side halved until both are short. */
final class Tiles {
  private static final int SIDE = 32;

  private final Body body;

  private Tiles(Body body) {
    this.body = body;
  }

  /** Runs a tile. */
  interface Body {
    void run(int top, int bottom, int left, int right);
  }

  /** Runs all tiles, potentially in parallel. */
  static void over(int rows, int columns, Body body) {
    if (rows > 0 && columns > 0) new Tiles(body).run(0, rows, 0, columns);
  }

  private void run(int top, int bottom, int left, int right) {
    int height = bottom - top;
    int width = right - left;
    if (height <= SIDE && width <= SIDE) {
      body.run(top, bottom, left, right);
    } else if (height >= width) {
      int middle = top + height / 2;
      Beat.pcall(() -> run(top, middle, left, right), () -> run(middle, bottom, left, right));
    } else {
      int middle = left + width / 2;
      Beat.pcall(() -> run(top, bottom, left, middle), () -> run(top, bottom, middle, right));
    }
  }
}
