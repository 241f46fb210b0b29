package io.github.beat4j.function;

/**
 * The body of a loop over two dimensions, for one pair of indexes.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface CellBranch<X extends Throwable> {

  /**
   * Runs the body once, on the caller's thread or on one that has taken a part of the loop over.
   *
   * @param row the first index
   * @param column the second one
   * @throws X whatever the body throws
   */
  void run(int row, int column) throws X;
}
