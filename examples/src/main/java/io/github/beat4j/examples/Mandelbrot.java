package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * A picture of the Mandelbrot set. A pixel takes two iterations or a thousand, and a strip of the
 * picture is all of one kind, so equal strips are unequal work.
 */
public final class Mandelbrot {
  private Mandelbrot() {}

  public static int[] sequential(View view) {
    int[] picture = new int[view.pixels()];
    sequential(view, picture, 0, picture.length);
    return picture;
  }

  /** Computes a range of the pixels. */
  public static void sequential(View view, int[] picture, int from, int to) {
    for (int pixel = from; pixel < to; pixel++) picture[pixel] = view.iterations(pixel);
  }

  public static int[] parallel(View view) {
    int[] picture = new int[view.pixels()];
    parallel(view, picture, 0, picture.length);
    return picture;
  }

  private static void parallel(View view, int[] picture, int from, int to) {
    if (from == to) return;
    if (to - from == 1) {
      picture[from] = view.iterations(from);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(
        () -> parallel(view, picture, from, middle), () -> parallel(view, picture, middle, to));
  }
}
