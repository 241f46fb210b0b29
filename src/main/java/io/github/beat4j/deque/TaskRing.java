package io.github.beat4j.deque;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A power-of-two array indexed by ever-growing positions.
 *
 * @param <T> the tasks
 */
final class TaskRing<T> {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
  private final @Nullable Object[] slots;
  private final int mask;

  TaskRing(int capacity) {
    slots = new @Nullable Object[capacity];
    mask = capacity - 1;
  }

  int capacity() {
    return mask + 1;
  }

  @SuppressWarnings("unchecked")
  @Nullable T getOpaque(long position) {
    return (T) SLOT.getOpaque(slots, (int) position & mask);
  }

  void setOpaque(long position, @Nullable T task) {
    SLOT.setOpaque(slots, (int) position & mask, task);
  }

  /** Clears the slot only if nobody has reused it: a thief may be late. */
  void casToNull(long position, T task) {
    SLOT.compareAndSet(slots, (int) position & mask, task, null);
  }

  TaskRing<T> grow(long top, long bottom) {
    TaskRing<T> larger = new TaskRing<>(capacity() * 2);
    for (long i = top; i < bottom; i++) larger.setOpaque(i, getOpaque(i));
    return larger;
  }
}
