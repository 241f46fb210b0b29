package io.github.beat4j.function;

/**
 * One branch of a potentially parallel call that returns a {@code double}, without boxing.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface DoubleBranch<X extends Throwable> {

  /**
   * Runs the branch once, on the caller's thread or on the thread that stole it.
   *
   * @return the branch's result
   * @throws X whatever the branch throws
   */
  double run() throws X;
}
