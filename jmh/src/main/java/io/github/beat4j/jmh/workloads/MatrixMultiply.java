package io.github.beat4j.jmh.workloads;

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
}
