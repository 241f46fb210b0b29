package io.github.beat4j.function;

/**
 * Adds a part of a loop to a container: the indexes from one bound to another.
 *
 * @param <A> the container
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface RangeAccumulator<A, X extends Throwable> {

  /**
   * Runs a part of the loop, on the caller's thread or on one that has taken it over. Nobody else
   * uses the container meanwhile. What was added to it before has lower indexes.
   *
   * @param container where to add
   * @param from the first index
   * @param to the one after the last, greater than {@code from}
   * @throws X whatever the part throws
   */
  void accumulate(A container, int from, int to) throws X;
}
