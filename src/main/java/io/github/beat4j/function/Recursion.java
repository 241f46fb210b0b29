package io.github.beat4j.function;

import org.jspecify.annotations.Nullable;

/**
 * A function that calls itself through what it is given, so that the results of these calls can be
 * kept.
 *
 * @param <K> the argument
 * @param <V> the result
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface Recursion<K, V extends @Nullable Object, X extends Throwable> {

  /**
   * Computes the result for an argument, on the caller's thread or on one that has stolen a branch
   * of the computation.
   *
   * @param self the function itself; may be called by several threads at a time
   * @param key the argument
   * @return the result
   * @throws X whatever the function throws
   */
  V apply(BranchFunction<K, V, X> self, K key) throws X;
}
