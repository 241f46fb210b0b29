package io.github.beat4j.function;

/**
 * The body of a loop over three dimensions, for one triple of indexes.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface VoxelBranch<X extends Throwable> {

  /**
   * Runs the body once, on the caller's thread or on one that has taken a part of the loop over.
   *
   * @param plane the first index
   * @param row the second one
   * @param column the third one
   * @throws X whatever the body throws
   */
  void run(int plane, int row, int column) throws X;
}
