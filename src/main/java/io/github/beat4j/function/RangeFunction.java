package io.github.beat4j.function;

import org.jspecify.annotations.Nullable;

/**
 * A part of a loop that has a result: the indexes from one bound to another.
 *
 * @param <T> the result
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface RangeFunction<T extends @Nullable Object, X extends Throwable> {

  /**
   * Computes the result of a part, on the caller's thread or on one that has taken it over. A plain
   * counted loop here is compiled as such.
   *
   * @param from the first index
   * @param to the one after the last, greater than {@code from}
   * @return the part's result
   * @throws X whatever the part throws
   */
  T apply(int from, int to) throws X;
}
