package io.github.beat4j.function;

import org.jspecify.annotations.Nullable;

/**
 * The body of a loop over elements.
 *
 * @param <T> the elements
 * @param <X> what it throws
 */
@FunctionalInterface
public interface ElementBranch<T extends @Nullable Object, X extends Throwable> {

  /**
   * Runs the body.
   *
   * @param element for this element
   * @throws X whatever the body throws
   */
  void run(T element) throws X;
}
