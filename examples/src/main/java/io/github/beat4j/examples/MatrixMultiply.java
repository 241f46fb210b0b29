package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * The product of two square matrices. The result is halved along its longer side until one element
 * is left; the second matrix is given transposed, so that an element is a product of two rows.
 */
public final class MatrixMultiply {
  private MatrixMultiply() {}

  public static double[][] sequential(double[][] a, double[][] transposedB) {
    int n = a.length;
    double[][] product = new double[n][n];
    for (int row = 0; row < n; row++)
      for (int column = 0; column < n; column++)
        product[row][column] = dot(a[row], transposedB[column]);
    return product;
  }

  public static double[][] parallel(double[][] a, double[][] transposedB) {
    int n = a.length;
    double[][] product = new double[n][n];
    parallel(a, transposedB, product, 0, n, 0, n);
    return product;
  }

  private static void parallel(
      double[][] a, double[][] b, double[][] product, int top, int bottom, int left, int right) {
    int rows = bottom - top;
    int columns = right - left;
    if (rows == 0) return;
    if (rows == 1 && columns == 1) {
      product[top][left] = dot(a[top], b[left]);
    } else if (rows > columns) {
      int middle = (top + bottom) >>> 1;
      Beat.pcall(
          () -> parallel(a, b, product, top, middle, left, right),
          () -> parallel(a, b, product, middle, bottom, left, right));
    } else {
      int middle = (left + right) >>> 1;
      Beat.pcall(
          () -> parallel(a, b, product, top, bottom, left, middle),
          () -> parallel(a, b, product, top, bottom, middle, right));
    }
  }

  private static double dot(double[] row, double[] column) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) sum += row[i] * column[i];
    return sum;
  }
}
