package io.github.beat4j.memory;

import io.github.beat4j.threads.VirtualThreads;
import org.jspecify.annotations.Nullable;

/**
 * The way from a thread to its lists, of all sizes that a pool has: one thread-local for all, so
 * that an object's size need not be known to find the list that was used last.
 *
 * @param <T> the objects
 */
final class Shelves<T> {
  private final int sizes;

  /** Nothing that it leads to leads back here: a pool that nobody uses goes away. */
  @SuppressWarnings("ThreadLocalUsage") // one for each pool
  private final ThreadLocal<Shelf<T>> shelves = new ThreadLocal<>();

  Shelves(int sizes) {
    this.sizes = sizes;
  }

  /** The calling thread's; null if it is virtual. */
  @Nullable Shelf<T> own() {
    if (VirtualThreads.isVirtual(Thread.currentThread())) return null;
    Shelf<T> shelf = shelves.get();
    return shelf == null ? open() : shelf;
  }

  private Shelf<T> open() {
    Shelf<T> shelf = new Shelf<>(sizes);
    shelves.set(shelf);
    return shelf;
  }
}
