package io.github.beat4j;

import org.jspecify.annotations.Nullable;

/**
 * The block of a scope: forks branches, and joins them.
 *
 * @param <S> the scope
 * @param <V> the block's result
 * @param <Z> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface ScopeBlock<S, V extends @Nullable Object, Z extends Throwable> {
  /**
   * Runs the block once, on the calling thread.
   *
   * @param scope where it forks; of no use after the block
   * @return the block's result
   * @throws Z whatever the block throws
   */
  V run(S scope) throws Z;
}
