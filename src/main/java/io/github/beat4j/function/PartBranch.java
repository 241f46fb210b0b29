package io.github.beat4j.function;

/**
 * What is done with a part of an array or buffer whose parts lie on different nodes.
 *
 * @param <T> what a part is
 * @param <X> the checked exception it may throw; inferred as {@code RuntimeException} where there
 *     is none
 */
@FunctionalInterface
public interface PartBranch<T, X extends Throwable> {

  /**
   * Works on a part, on a thread of the node where it lies unless that has too much to do.
   *
   * @param part the part
   * @param from the index of its first element in the whole
   * @throws X whatever the work throws
   */
  void run(T part, long from) throws X;
}
