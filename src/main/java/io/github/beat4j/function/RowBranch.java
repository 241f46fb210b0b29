package io.github.beat4j.function;

/**
 * A part of a loop over two dimensions: some neighbouring columns of a row.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface RowBranch<X extends Throwable> {

  /**
   * Runs a part of the loop, on the caller's thread or on one that has taken it over. A plain
   * counted loop here is compiled as such.
   *
   * @param row the row
   * @param from the first column
   * @param to the one after the last, greater than {@code from}
   * @throws X whatever the part throws
   */
  void run(int row, int from, int to) throws X;
}
