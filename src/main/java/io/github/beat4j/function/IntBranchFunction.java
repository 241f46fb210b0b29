package io.github.beat4j.function;

import org.jspecify.annotations.Nullable;

/**
 * A branch of a potentially parallel call as a function of one argument that returns an {@code
 * int}.
 *
 * @param <A> the argument
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface IntBranchFunction<A extends @Nullable Object, X extends Throwable> {

  /**
   * Runs the branch once, on the caller's thread or on the thread that stole it.
   *
   * @param argument the branch's argument
   * @return the branch's result
   * @throws X whatever the branch throws
   */
  int apply(A argument) throws X;
}
