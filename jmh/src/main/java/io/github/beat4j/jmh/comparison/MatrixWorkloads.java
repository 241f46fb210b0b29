package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Matrix;
import io.github.beat4j.jmh.workloads.MatrixMultiply;
import io.github.beat4j.jmh.workloads.Strassen;

/** Products of matrices, by rows and by Strassen's recursion. */
final class MatrixWorkloads {
  private static final int SIZE = 384;
  private static final int STRASSEN_SIZE = 512;
  private static final int SMALL_SIZE = 256;

  private MatrixWorkloads() {}

  static Workload<MatrixMultiply.Factors, Matrix> multiply() {
    return multiply("matrix-multiply", SIZE).build();
  }

  static Workload<MatrixMultiply.Factors, Matrix> smallMultiply() {
    return multiply("matrix-multiply-small", SMALL_SIZE).small().build();
  }

  static Workload<MatrixMultiply.Factors, Matrix> strassen() {
    return strassen("strassen", STRASSEN_SIZE).build();
  }

  static Workload<MatrixMultiply.Factors, Matrix> smallStrassen() {
    return strassen("strassen-small", SMALL_SIZE).small().build();
  }

  private static Workload.Builder<MatrixMultiply.Factors, Matrix> multiply(String name, int size) {
    return Loops.forms(workload(name, "matrix product", size), Loops.ALL, MatrixMultiply::multiply);
  }

  private static Workload.Builder<MatrixMultiply.Factors, Matrix> strassen(String name, int size) {
    return Loops.forms(workload(name, "Strassen", size), Loops.NESTED, Strassen::multiply);
  }

  private static Workload.Builder<MatrixMultiply.Factors, Matrix> workload(
      String name, String what, int size) {
    return Workload.named(
        name,
        "%s, %d x %d doubles".formatted(what, size, size),
        Workload.Shape.REGULAR,
        () -> MatrixMultiply.Factors.random(size),
        MatrixMultiply.Factors::check);
  }
}
