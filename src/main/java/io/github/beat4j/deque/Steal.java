package io.github.beat4j.deque;

/**
 * How an attempt to steal ended. {@code EMPTY} is not {@code RETRY}: only the first one says that
 * there was nothing.
 */
public enum Steal {
  /** The oldest task is the thief's: {@link Thief#taken()}. */
  TAKEN,
  /** There was no task at one moment during the attempt. */
  EMPTY,
  /** Another thread took the task first; there may be more. */
  RETRY,
  /** There was a task, but the thief did not want it. */
  REFUSED
}
