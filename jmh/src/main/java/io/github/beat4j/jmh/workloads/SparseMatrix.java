package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A square matrix of few numbers, row after row. The lengths of the rows follow a power law: the
 * longest one has a good part of all numbers, most have a handful. The numbers are small and whole,
 * so that sums are exact in any order.
 */
public final class SparseMatrix {
  private static final int TIMES = 10;
  private static final int MODULUS = 8;
  private static final double EXPONENT = 1.1;

  /** The numbers of one inner loop. */
  private static final int LOOP = 512;

  /** Some 20 microseconds of rows of usual length. */
  private static final int GRAIN = 64;

  private final int[] rows;
  private final int[] columns;
  private final double[] values;

  private SparseMatrix(int[] rows, int[] columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** A matrix with rows in random order of length. */
  public static SparseMatrix powerLaw(int size, int longest, long seed) {
    Random random = new Random(seed);
    int[] ranks = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int rank = ranks[i];
      ranks[i] = ranks[j];
      ranks[j] = rank;
    }
    int[] rows = new int[size + 1];
    for (int row = 0; row < size; row++)
      rows[row + 1] = rows[row] + (int) Math.ceil(longest / Math.pow(ranks[row] + 1, EXPONENT));
    int[] columns = random.ints(rows[size], 0, size).toArray();
    double[] values = new double[rows[size]];
    for (int i = 0; i < values.length; i++) values[i] = random.nextInt(MODULUS);
    return new SparseMatrix(rows, columns, values);
  }

  public int size() {
    return rows.length - 1;
  }

  public int numbers() {
    return values.length;
  }

  /** A column, and what becomes of it. */
  private static final class Columns {
    private double[] column;
    private double[] next;
    private final double[] product;

    Columns(int size) {
      column = new double[size];
      next = new double[size];
      product = new double[size];
      for (int i = 0; i < size; i++) column[i] = i % MODULUS;
    }

    /** Keeps the product of a row, and makes it small again for the next column. */
    void put(int row, double sum) {
      product[row] = sum;
      next[row] = ((int) sum) % MODULUS;
    }

    void advance() {
      double[] used = column;
      column = next;
      next = used;
    }
  }

  /** By rows; a long row is one step. */
  public double[] multiply(Loop loop) {
    Columns columns = new Columns(size());
    for (int i = 0; i < TIMES; i++) {
      loop.run(
          size(), GRAIN, row -> columns.put(row, dot(rows[row], rows[row + 1], columns.column)));
      columns.advance();
    }
    return columns.product;
  }

  /** By rows; a long row is halved, too. */
  public double[] lambda() {
    Columns columns = new Columns(size());
    for (int i = 0; i < TIMES; i++) {
      lambda(0, size(), columns);
      columns.advance();
    }
    return columns.product;
  }

  private void lambda(int from, int to, Columns columns) {
    if (to - from == 1) {
      columns.put(from, lambdaDot(rows[from], rows[to], columns.column));
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(() -> lambda(from, middle, columns), () -> lambda(middle, to, columns));
  }

  private double lambdaDot(int from, int to, double[] column) {
    if (to - from <= LOOP) return dot(from, to, column);
    int middle = (from + to) >>> 1;
    return Beat.pcallDouble(
        () -> lambdaDot(from, middle, column), () -> lambdaDot(middle, to, column), Double::sum);
  }

  private double dot(int from, int to, double[] column) {
    double sum = 0;
    for (int i = from; i < to; i++) sum += values[i] * column[columns[i]];
    return sum;
  }

  /** Works it out another way, number by number, in whole numbers. */
  public void check(double[] product) {
    long[] column = new long[size()];
    for (int i = 0; i < column.length; i++) column[i] = i % MODULUS;
    long[] target = column;
    for (int i = 0; i < TIMES; i++) {
      target = new long[size()];
      for (int row = 0; row < size(); row++)
        for (int k = rows[row]; k < rows[row + 1]; k++)
          target[row] += ((long) values[k]) * column[columns[k]];
      for (int row = 0; row < size(); row++) column[row] = target[row] % MODULUS;
    }
    for (int row = 0; row < size(); row++)
      if (target[row] != product[row])
        throw new AssertionError(
            "row %d: %s (expected: %d)".formatted(row, product[row], target[row]));
  }
}
