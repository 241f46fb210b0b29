package io.github.beat4j;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first branch of a scope that failed. */
final class Failures<X extends Throwable> {
  private final Class<X> checked;
  private final AtomicReference<@Nullable Subtask<?, ?>> first = new AtomicReference<>();

  Failures(Class<X> checked) {
    this.checked = Objects.requireNonNull(checked, "checked");
  }

  /** Tells whether the branch has failed. */
  boolean note(Subtask<?, ?> subtask) {
    if (!(subtask.outcome() instanceof Outcome.Failure<?>)) return false;
    first.compareAndSet(null, subtask);
    return true;
  }

  /** Throws the first failure, if there is one: as it is, if the caller can expect its type. */
  void throwFirst() throws X {
    Subtask<?, ?> subtask = first.get();
    if (subtask == null || !(subtask.outcome() instanceof Outcome.Failure<?> failure)) return;
    Throwable exception = failure.exception();
    if (checked.isInstance(exception)) throw checked.cast(exception);
    if (exception instanceof RuntimeException unchecked) throw unchecked;
    if (exception instanceof Error error) throw error;
    throw new CompletionException(exception);
  }
}
