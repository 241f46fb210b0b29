package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.SparseMatrix;
import java.util.EnumSet;
import java.util.Set;

/** A sparse matrix times a column: equal numbers of rows are unequal work. */
final class SparseMatrixWorkloads {
  private static final int SIZE = 100_000;
  private static final int LONGEST = 150_000;
  private static final int SMALL_DIVISOR = 5;
  private static final long SEED = 42;

  private static final Set<Subject> BY_ROWS =
      EnumSet.complementOf(EnumSet.of(Subject.ARRAYS, Subject.BEAT_LAMBDA));

  private SparseMatrixWorkloads() {}

  static Workload<SparseMatrix, double[]> sparse() {
    return builder("sparse-matrix", SIZE, LONGEST).build();
  }

  static Workload<SparseMatrix, double[]> small() {
    return builder("sparse-matrix-small", SIZE / SMALL_DIVISOR, LONGEST / SMALL_DIVISOR)
        .small()
        .build();
  }

  private static Workload.Builder<SparseMatrix, double[]> builder(
      String name, int size, int longest) {
    Workload.Builder<SparseMatrix, double[]> workload =
        Workload.<SparseMatrix, double[]>named(
                name,
                "sparse matrix x vector, %,d rows, the longest with %,d numbers, 10 times"
                    .formatted(size, longest),
                Workload.Shape.IRREGULAR,
                () -> SparseMatrix.powerLaw(size, longest, SEED),
                SparseMatrix::check)
            .form(
                Subject.BEAT_LAMBDA,
                (workers, matrix) -> workers.beat().invoke(() -> matrix.lambda()));
    return Loops.forms(workload, BY_ROWS, SparseMatrix::multiply);
  }
}
