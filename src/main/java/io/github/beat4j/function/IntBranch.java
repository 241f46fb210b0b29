package io.github.beat4j.function;

/**
 * One branch of a potentially parallel call that returns an {@code int}, without boxing.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface IntBranch<X extends Throwable> {

  /**
   * Runs the branch once, on the caller's thread or on the thread that stole it.
   *
   * @return the branch's result
   * @throws X whatever the branch throws
   */
  int run() throws X;
}
