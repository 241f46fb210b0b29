package io.github.beat4j.deque;

/**
 * The thieves' end of a work-stealing deque.
 *
 * @param <T> the tasks
 */
public interface Stealable<T> {

  /**
   * Tries once to take the oldest task. Lock-free where the deque is; never waits for the owner
   * there.
   *
   * @param thief decides whether it wants the task, and receives it; confined to the calling thread
   * @return how it ended
   */
  Steal steal(Thief<T> thief);

  /**
   * Tells whether the deque looked empty at one moment during the call.
   *
   * @return true if there was nothing to take
   */
  boolean isEmpty();
}
