package io.github.beat4j.function;

import org.jspecify.annotations.Nullable;

/**
 * Adds an element to a container.
 *
 * @param <A> the container
 * @param <T> the elements
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface ElementAccumulator<A, T extends @Nullable Object, X extends Throwable> {

  /**
   * Adds an element, on the caller's thread or on one that has taken it over. Nobody else uses the
   * container meanwhile. What was added to it before comes before this element.
   *
   * @param container where to add
   * @param element what to add
   * @throws X whatever adding throws
   */
  void accumulate(A container, T element) throws X;
}
