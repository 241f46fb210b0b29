package io.github.beat4j.deque;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The same deque under a lock: for comparison, and as the oracle of the lock-free one.
 *
 * @param <T> the tasks
 */
public final class LockedDeque<T> implements WorkDeque<T> {
  private final ArrayDeque<T> tasks = new ArrayDeque<>();

  /** Creates an empty deque. */
  public LockedDeque() {}

  @Override
  public synchronized void push(T task) {
    tasks.addLast(task);
  }

  @Override
  public synchronized @Nullable T pop() {
    return tasks.pollLast();
  }

  @Override
  public synchronized Steal steal(Thief<T> thief) {
    T oldest = tasks.peekFirst();
    if (oldest == null) return Steal.EMPTY;
    if (!thief.wants(oldest)) return Steal.REFUSED;
    tasks.removeFirst();
    thief.receive(oldest);
    return Steal.TAKEN;
  }

  @Override
  public synchronized boolean isEmpty() {
    return tasks.isEmpty();
  }
}
