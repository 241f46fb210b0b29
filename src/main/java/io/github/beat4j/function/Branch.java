package io.github.beat4j.function;

import org.jspecify.annotations.Nullable;

/**
 * One branch of a potentially parallel call that returns a value.
 *
 * @param <T> the result
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface Branch<T extends @Nullable Object, X extends Throwable> {

  /**
   * Runs the branch once, on the caller's thread or on the thread that stole it.
   *
   * @return the branch's result
   * @throws X whatever the branch throws
   */
  T run() throws X;
}
