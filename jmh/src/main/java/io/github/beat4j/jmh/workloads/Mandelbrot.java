package io.github.beat4j.jmh.workloads;

/**
 * A picture of the Mandelbrot set. A pixel takes two iterations or a thousand, and nobody knows
 * which before.
 */
public final class Mandelbrot {
  private static final int GRAIN = 64;
  private static final int LIMIT = 1_000;
  private static final double LEFT = -2.2;
  private static final double WIDTH = 3.2;
  private static final double ESCAPED = 4;

  private Mandelbrot() {}

  /** The iterations of each pixel of a square picture, row by row. */
  public static int[] picture(int side, Loop loop) {
    int[] picture = new int[side * side];
    loop.run(picture.length, GRAIN, pixel -> picture[pixel] = iterations(pixel, side));
    return picture;
  }

  public static long sum(int[] picture) {
    long sum = 0;
    for (int iterations : picture) sum += iterations;
    return sum;
  }

  private static int iterations(int pixel, int side) {
    int column = pixel % side;
    int row = pixel / side;
    double re = LEFT + WIDTH * column / side;
    double im = WIDTH * row / side - WIDTH / 2;
    double x = 0;
    double y = 0;
    int count = 0;
    while (count < LIMIT && x * x + y * y <= ESCAPED) {
      double next = x * x - y * y + re;
      y = 2 * x * y + im;
      x = next;
      count++;
    }
    return count;
  }
}
