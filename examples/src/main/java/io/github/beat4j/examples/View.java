package io.github.beat4j.examples;

/**
 * A window on the Mandelbrot set, in pixels counted row by row.
 *
 * @param width pixels in a row
 * @param height rows
 * @param limit iterations after which a point counts as inside
 */
public record View(int width, int height, int limit) {
  private static final double WEST = -2.2;
  private static final double EAST = 0.8;
  private static final double TALL = 2.0;

  public int pixels() {
    return Math.multiplyExact(width, height);
  }

  /** Iterations until the point of a pixel escapes; the limit if it does not. */
  public int iterations(int pixel) {
    int row = pixel / width;
    int column = pixel % width;
    double real = WEST + (EAST - WEST) * column / width;
    double imaginary = TALL * row / height - TALL / 2;
    double x = 0;
    double y = 0;
    int count = 0;
    while (count < limit && x * x + y * y <= 4) {
      double next = x * x - y * y + real;
      y = 2 * x * y + imaginary;
      x = next;
      count++;
    }
    return count;
  }
}
