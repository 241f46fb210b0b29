package io.github.beat4j.memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a checked pool knows of each of its objects, until the collector takes the object. Objects
 * are told apart by identity; their own {@code equals} is never called.
 *
 * @param <T> the objects
 * @param <U> what is known of one
 */
final class Register<T, U extends Use> {
  private final ConcurrentHashMap<Object, U> uses = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  /** In the map. */
  private static final class Entry extends WeakReference<Object> {
    private final int hash;

    Entry(Object object, ReferenceQueue<Object> gone) {
      super(object, gone);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }
  }

  /** Finds an entry. */
  private record Key(Object object) {
    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry && entry.refersTo(object);
    }
  }

  /** Makes an object known that was not known before. */
  void enter(T object, U use) {
    for (Object entry = gone.poll(); entry != null; entry = gone.poll()) uses.remove(entry);
    if (uses.containsKey(new Key(object))) throw PoolMisuseException.madeTwice(object);
    uses.put(new Entry(object, gone), use);
  }

  U demand(T object) {
    U use = uses.get(new Key(object));
    if (use == null) throw PoolMisuseException.foreign(object);
    return use;
  }

  /** How many objects are known. */
  int size() {
    return uses.size();
  }
}
