package io.github.beat4j.memory;

import org.jspecify.annotations.Nullable;

/**
 * The lists of one platform thread, by size. For that thread alone. It tries the list that it has
 * used last before it looks for another one, so that what is released soon after it was acquired
 * takes no look at its size or its origin.
 *
 * @param <T> the objects
 */
final class Shelf<T> {
  private final @Nullable Local<T>[] locals;
  private @Nullable Local<T> last;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Shelf(int sizes) {
    locals = new @Nullable Local[sizes];
  }

  /** Null before the thread has come by for that size. */
  @Nullable Local<T> local(int size) {
    Local<T> local = last;
    return local != null && local.size == size ? local : turnTo(size);
  }

  private @Nullable Local<T> turnTo(int size) {
    Local<T> local = locals[size];
    if (local != null) last = local;
    return local;
  }

  void local(Local<T> local) {
    locals[local.size] = local;
    last = local;
  }

  /**
   * An idle object from the list that was used last; counts as acquired then. Null if that has
   * another size, or none.
   */
  @Nullable T take(int size) {
    Local<T> local = last;
    Stock<T> stock = local == null || local.size != size ? null : local.get();
    if (stock == null) return null;
    T object = stock.pop();
    if (object != null) stock.counts.acquired++;
    return object;
  }

  /** Whether the object was the last one that the thread has taken from its list; puts it back. */
  boolean takesBack(T object) {
    Local<T> local = last;
    Stock<T> stock = local == null ? null : local.get();
    return stock != null && stock.pushAgain(object);
  }
}
