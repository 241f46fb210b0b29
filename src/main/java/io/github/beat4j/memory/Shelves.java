package io.github.beat4j.memory;

import io.github.beat4j.threads.VirtualThreads;
import org.jspecify.annotations.Nullable;

/**
 * The way from a thread to its lists, of all sizes that a pool has: one thread-local for all, so
 * that an object's size need not be known to find the list that was used last. Nothing that it
 * leads to leads back here: a pool that nobody uses goes away.
 *
 * @param <T> the objects
 */
final class Shelves<T> extends ThreadLocal<Shelf<T>> {
  private final int sizes;

  private Shelves(int sizes) {
    this.sizes = sizes;
  }

  static <T> Shelves<T> of(int sizes) {
    return new Shelves<>(sizes);
  }

  @Override
  protected Shelf<T> initialValue() {
    return new Shelf<>(sizes);
  }

  /** The calling thread's; null if it is virtual. */
  @Nullable Shelf<T> own() {
    return VirtualThreads.isVirtual(Thread.currentThread()) ? null : get();
  }
}
