package io.github.beat4j.jmh.workloads;

import java.util.Arrays;
import java.util.Random;

/**
 * A square of numbers, row by row in one array, or a square part of another one. The numbers of a
 * random matrix are small and whole, so that sums are exact in any order.
 */
public final class Matrix {
  private static final int BOUND = 8;
  private final double[] cells;
  private final int first;
  private final int stride;
  private final int size;

  private Matrix(double[] cells, int first, int stride, int size) {
    this.cells = cells;
    this.first = first;
    this.stride = stride;
    this.size = size;
  }

  static Matrix zero(int size) {
    return new Matrix(new double[size * size], 0, size, size);
  }

  public static Matrix random(int size, long seed) {
    double[] cells = new double[size * size];
    Random random = new Random(seed);
    Arrays.setAll(cells, i -> random.nextInt(2 * BOUND + 1) - BOUND);
    return new Matrix(cells, 0, size, size);
  }

  public int size() {
    return size;
  }

  /** A quarter: top left, top right, bottom left, bottom right. */
  Matrix quarter(int number) {
    int half = size / 2;
    return new Matrix(
        cells, first + (number / 2) * half * stride + (number % 2) * half, stride, half);
  }

  /** The sum with a multiple of another matrix, in a new one. */
  Matrix plus(double factor, Matrix other) {
    Matrix sum = zero(size);
    for (int row = 0; row < size; row++) {
      int here = first + row * stride;
      int there = other.first + row * other.stride;
      int target = row * size;
      for (int column = 0; column < size; column++)
        sum.cells[target + column] = cells[here + column] + factor * other.cells[there + column];
    }
    return sum;
  }

  /** Adds a multiple of another matrix to this one. */
  void add(double factor, Matrix other) {
    for (int row = 0; row < size; row++) {
      int here = first + row * stride;
      int there = other.first + row * other.stride;
      for (int column = 0; column < size; column++)
        cells[here + column] += factor * other.cells[there + column];
    }
  }

  /** Makes one row of this matrix that of a product: a sum of the rows of the second factor. */
  void multiplyRow(int row, Matrix a, Matrix b) {
    int target = first + row * stride;
    for (int i = 0; i < size; i++)
      addMultiple(target, a.cells[a.first + row * a.stride + i], b, b.first + i * b.stride);
  }

  /** Sets one number to that of the product. */
  void multiplyNumber(int row, int column, Matrix a, Matrix b) {
    double sum = 0;
    for (int i = 0; i < size; i++)
      sum += a.cells[a.first + row * a.stride + i] * b.cells[b.first + i * b.stride + column];
    cells[first + row * stride + column] = sum;
  }

  private void addMultiple(int target, double factor, Matrix b, int source) {
    for (int column = 0; column < size; column++)
      cells[target + column] += factor * b.cells[source + column];
  }

  /** This matrix times a column. */
  public double[] times(double[] column) {
    double[] product = new double[size];
    for (int row = 0; row < size; row++)
      for (int i = 0; i < size; i++) product[row] += cells[first + row * stride + i] * column[i];
    return product;
  }
}
