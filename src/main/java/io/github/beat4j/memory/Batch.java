package io.github.beat4j.memory;

import org.jspecify.annotations.Nullable;

/**
 * Objects on their way back to the list that they came from. One thread fills it and pushes it,
 * another empties it; it is never pushed twice.
 *
 * @param <T> the objects
 */
final class Batch<T> {
  /** Whose list it is for. */
  final int home;

  /** The batch that was pushed before. */
  @Nullable Batch<T> next;

  /** How many objects are in this batch and in all that were pushed before. */
  int total;

  private final @Nullable Object[] objects;
  private int size;

  Batch(int home, int capacity) {
    this.home = home;
    this.objects = new @Nullable Object[capacity];
  }

  int capacity() {
    return objects.length;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == objects.length;
  }

  void add(T object) {
    objects[size++] = object;
  }

  @SuppressWarnings("unchecked")
  @Nullable T poll() {
    if (size == 0) return null;
    T object = (T) objects[--size];
    objects[size] = null;
    return object;
  }
}
