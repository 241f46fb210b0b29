package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.Arrays;

/** The product of two matrices, a row of it at a time. */
public final class MatrixMultiply {
  private MatrixMultiply() {}

  /** The factors. */
  public record Factors(Matrix a, Matrix b) {
    public static Factors random(int size) {
      return new Factors(Matrix.random(size, 1), Matrix.random(size, 2));
    }

    /**
     * Compares the product times some columns with the factors times these (Freivalds); all numbers
     * are whole, so a right product is exactly right.
     */
    public void check(Matrix product) {
      for (int factor = 3; factor < 8; factor++) {
        double[] column = new double[a.size()];
        for (int i = 0; i < column.length; i++) column[i] = i * factor % 11 - 5;
        if (!Arrays.equals(a.times(b.times(column)), product.times(column)))
          throw new AssertionError("the product of the matrices is wrong");
      }
    }
  }

  public static Matrix multiply(Factors factors, Loop loop) {
    Matrix product = Matrix.zero(factors.a.size());
    loop.run(product.size(), 1, row -> product.multiplyRow(row, factors.a, factors.b));
    return product;
  }

  /** One number after the other. */
  public static Matrix plainNumbers(Factors factors) {
    Matrix product = Matrix.zero(factors.a.size());
    for (int row = 0; row < product.size(); row++)
      for (int column = 0; column < product.size(); column++)
        product.multiplyNumber(row, column, factors.a, factors.b);
    return product;
  }

  /** The rows halved down to one, and then their numbers. */
  public static Matrix numbers(Factors factors) {
    Matrix product = Matrix.zero(factors.a.size());
    numbers(product, factors, 0, product.size(), 0, product.size());
    return product;
  }

  private static void numbers(
      Matrix product, Factors factors, int row, int rows, int column, int columns) {
    int half = rows / 2;
    int side = columns / 2;
    if (rows > 1)
      Beat.pcall(
          () -> numbers(product, factors, row, half, column, columns),
          () -> numbers(product, factors, row + half, rows - half, column, columns));
    else if (columns > 1)
      Beat.pcall(
          () -> numbers(product, factors, row, 1, column, side),
          () -> numbers(product, factors, row, 1, column + side, columns - side));
    else product.multiplyNumber(row, column, factors.a, factors.b);
  }
}
