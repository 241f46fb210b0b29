package io.github.beat4j.function;

/**
 * One branch of a potentially parallel call that returns nothing.
 *
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface VoidBranch<X extends Throwable> {

  /**
   * Runs the branch once, on the caller's thread or on the thread that stole it.
   *
   * @throws X whatever the branch throws
   */
  void run() throws X;
}
