package io.github.beat4j.deque;

import org.jspecify.annotations.Nullable;

/**
 * The owner's end of a work-stealing deque. Only the owner's thread may call {@link #push} and
 * {@link #pop}; whoever may not push holds a {@link Stealable} instead.
 *
 * @param <T> the tasks
 */
public interface WorkDeque<T> extends Stealable<T> {

  /**
   * Makes a task visible to thieves. Everything written before is visible to the thread that takes
   * it. Amortised constant time; allocates only to grow.
   *
   * @param task the task
   */
  void push(T task);

  /**
   * Takes the youngest task back, unless a thief has it.
   *
   * @return the task, or {@code null} if the deque is empty
   */
  @Nullable T pop();
}
