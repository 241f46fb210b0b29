package io.github.beat4j;

import io.github.beat4j.scheduler.Cancelled;
import org.jspecify.annotations.Nullable;

/** All have to succeed: remembers the first one that did not. */
class FirstFailure<T extends @Nullable Object, X extends Throwable>
    implements ScopePolicy<T, @Nullable Void, X> {
  private final Failures<X> failures;

  FirstFailure(Class<X> checked) {
    failures = new Failures<>(checked);
  }

  @Override
  public boolean onComplete(Subtask<? extends T, ?> subtask) {
    return failures.note(subtask);
  }

  @Override
  public @Nullable Void result(ScopeSummary summary) throws X {
    failures.throwFirst();
    if (summary.unavailable() > 0) throw new Cancelled();
    return null;
  }
}
