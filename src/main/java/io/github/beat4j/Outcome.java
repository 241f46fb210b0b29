package io.github.beat4j;

import org.jspecify.annotations.Nullable;

/**
 * What became of a branch of a {@link Scope}. A value: it does not change, and holds no thread.
 *
 * @param <T> the branch's result
 */
public sealed interface Outcome<T extends @Nullable Object> {
  /**
   * The branch returned.
   *
   * @param value what it returned
   * @param <T> the branch's result
   */
  record Success<T extends @Nullable Object>(T value) implements Outcome<T> {}

  /**
   * The branch threw.
   *
   * @param exception what it threw
   * @param <T> the branch's result
   */
  record Failure<T extends @Nullable Object>(Throwable exception) implements Outcome<T> {}

  /**
   * The branch has not ended, or was cancelled before its end, or never began.
   *
   * @param <T> the branch's result
   */
  record Unavailable<T extends @Nullable Object>() implements Outcome<T> {}
}
