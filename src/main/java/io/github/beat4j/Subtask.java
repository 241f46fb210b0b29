package io.github.beat4j;

import org.jspecify.annotations.Nullable;

/**
 * A branch that was forked in a {@link Scope}.
 *
 * @param <T> its result
 * @param <X> what it throws
 */
public interface Subtask<T extends @Nullable Object, X extends Throwable> {
  /**
   * The result of a branch that has ended. Never waits.
   *
   * @return what the branch returned
   * @throws X what the branch threw
   * @throws java.util.concurrent.CancellationException if the branch was cancelled
   * @throws IllegalStateException if the scope has not been joined since the branch was forked, or
   *     on a thread that does not own the scope
   */
  T get() throws X;

  /**
   * What became of the branch so far. On any thread, at any time; never waits.
   *
   * @return the outcome; what the branch did before is visible if it is a success or a failure
   */
  Outcome<T> outcome();
}
