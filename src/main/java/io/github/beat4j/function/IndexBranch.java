package io.github.beat4j.function;

/**
 * The body of a loop, for one index.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface IndexBranch<X extends Throwable> {

  /**
   * Runs the body once, on the caller's thread or on one that has taken a part of the loop over.
   *
   * @param index the index
   * @throws X whatever the body throws
   */
  void run(int index) throws X;
}
