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
  /** How many are taken the short way before the collector hears of it. */
  private static final int TAKEN_UNNOTICED = 1024;

  private final @Nullable Local<T>[] locals;
  private @Nullable Local<T> last;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Shelf(int sizes) {
    locals = new @Nullable Local[sizes];
  }

  /** Null before the thread has come by for that size. */
  @Nullable Local<T> local(int size) {
    Local<T> local = last;
    return local != null && local.index == size ? local : turnTo(size);
  }

  private @Nullable Local<T> turnTo(int size) {
    Local<T> local = locals[size];
    if (local != null) last = local;
    return local;
  }

  void local(Local<T> local) {
    locals[local.index] = local;
    last = local;
  }

  /**
   * An idle object from the list that was used last; counts as acquired then. Null if that has
   * another size, or none.
   */
  @Nullable T take(int bytes) {
    Local<T> local = last;
    return local == null || !local.isFor(bytes) ? null : take(local);
  }

  /** The same, where there is one size only. */
  @Nullable T take() {
    Local<T> local = last;
    return local == null ? null : take(local);
  }

  private static <T> @Nullable T take(Local<T> local) {
    Stock<T> stock = local.get();
    if (stock == null) return null;
    T object = stock.pop();
    if (object != null && ++stock.counts.acquired % TAKEN_UNNOTICED == 0) tell(local);
    return object;
  }

  private static <T> void tell(Local<T> local) {
    var unused = local.use();
  }

  /** Whether the object was the last one that the thread has taken from its list; puts it back. */
  boolean takesBack(T object) {
    Local<T> local = last;
    Stock<T> stock = local == null ? null : local.get();
    return stock != null && stock.pushAgain(object);
  }
}
