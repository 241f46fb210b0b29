package io.github.beat4j.jmh.workloads;

/** Strassen's product of two matrices: seven products of half the size instead of eight. */
public final class Strassen {
  /** A product of this size is a matter of rows, not of quarters. */
  private static final int ROWS = 64;

  private Strassen() {}

  public static Matrix multiply(MatrixMultiply.Factors factors, Loop loop) {
    return multiply(factors.a(), factors.b(), loop);
  }

  private static Matrix multiply(Matrix a, Matrix b, Loop loop) {
    Matrix product = Matrix.zero(a.size());
    if (a.size() <= ROWS) {
      for (int row = 0; row < a.size(); row++) product.multiplyRow(row, a, b);
      return product;
    }
    Matrix[] parts = new Matrix[7];
    loop.run(parts.length, 1, number -> parts[number] = part(number, a, b, loop));
    loop.run(4, 1, quarter -> sum(quarter, parts, product.quarter(quarter)));
    return product;
  }

  private static Matrix part(int number, Matrix a, Matrix b, Loop loop) {
    Matrix a11 = a.quarter(0);
    Matrix a12 = a.quarter(1);
    Matrix a21 = a.quarter(2);
    Matrix a22 = a.quarter(3);
    Matrix b11 = b.quarter(0);
    Matrix b12 = b.quarter(1);
    Matrix b21 = b.quarter(2);
    Matrix b22 = b.quarter(3);
    return switch (number) {
      case 0 -> multiply(a11.plus(1, a22), b11.plus(1, b22), loop);
      case 1 -> multiply(a21.plus(1, a22), b11, loop);
      case 2 -> multiply(a11, b12.plus(-1, b22), loop);
      case 3 -> multiply(a22, b21.plus(-1, b11), loop);
      case 4 -> multiply(a11.plus(1, a12), b22, loop);
      case 5 -> multiply(a21.plus(-1, a11), b11.plus(1, b12), loop);
      default -> multiply(a12.plus(-1, a22), b21.plus(1, b22), loop);
    };
  }

  private static void sum(int quarter, Matrix[] parts, Matrix target) {
    switch (quarter) {
      case 0 -> {
        target.add(1, parts[0]);
        target.add(1, parts[3]);
        target.add(-1, parts[4]);
        target.add(1, parts[6]);
      }
      case 1 -> {
        target.add(1, parts[2]);
        target.add(1, parts[4]);
      }
      case 2 -> {
        target.add(1, parts[1]);
        target.add(1, parts[3]);
      }
      default -> {
        target.add(1, parts[0]);
        target.add(-1, parts[1]);
        target.add(1, parts[2]);
        target.add(1, parts[5]);
      }
    }
  }
}
