package io.github.beat4j.function;

import org.jspecify.annotations.Nullable;

/**
 * Combines the results of two branches. Runs on the thread that made the call, after both branches.
 *
 * @param <L> the left branch's result
 * @param <R> the right branch's result
 * @param <T> the combined result
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface Combiner<
    L extends @Nullable Object,
    R extends @Nullable Object,
    T extends @Nullable Object,
    X extends Throwable> {

  /**
   * Combines two results.
   *
   * @param left the left branch's result
   * @param right the right branch's result
   * @return the result of the whole call
   * @throws X whatever the combiner throws
   */
  T combine(L left, R right) throws X;
}
