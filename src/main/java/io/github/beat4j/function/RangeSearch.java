package io.github.beat4j.function;

/**
 * A part of a search: the indexes from one bound to another.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface RangeSearch<X extends Throwable> {

  /**
   * Looks through a part, on the caller's thread or on one that takes part.
   *
   * @param from the first index
   * @param to the one after the last, greater than {@code from}
   * @return whether no index behind this part need be looked at any more
   * @throws X whatever the part throws
   */
  boolean endsIn(int from, int to) throws X;
}
