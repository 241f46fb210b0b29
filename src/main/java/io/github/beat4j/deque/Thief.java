package io.github.beat4j.deque;

import org.jspecify.annotations.Nullable;

/**
 * The hand of one thief: what it wants and what it took last. Confined to the thief's thread, so
 * that an attempt allocates nothing.
 *
 * @param <T> the tasks
 */
public abstract class Thief<T> {
  private @Nullable T taken;

  /** For subclasses. */
  protected Thief() {}

  /**
   * Decides before the attempt. While this runs another thread may steal the task, or its owner
   * take it back and change it; then the answer is of no account, and it must not fail.
   *
   * @param task the oldest task
   * @return whether to take it
   */
  protected abstract boolean wants(T task);

  final void receive(T task) {
    taken = task;
  }

  /**
   * Hands over the task of the last attempt that was {@link Steal#TAKEN}, and forgets it.
   *
   * @return the task
   */
  public final T taken() {
    T task = taken;
    if (task == null)
      throw new IllegalStateException("taken: nothing (expected: a preceding TAKEN, once)");
    taken = null;
    return task;
  }
}
