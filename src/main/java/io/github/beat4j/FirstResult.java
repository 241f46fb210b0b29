package io.github.beat4j;

import io.github.beat4j.scheduler.Cancelled;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One has to succeed: remembers the first that did. */
final class FirstResult<T extends @Nullable Object, X extends Throwable>
    implements ScopePolicy<T, T, X> {
  private final Failures<X> failures;
  private final AtomicReference<@Nullable Subtask<? extends T, ?>> winner = new AtomicReference<>();

  FirstResult(Class<X> checked) {
    failures = new Failures<>(checked);
  }

  @Override
  public boolean onComplete(Subtask<? extends T, ?> subtask) {
    return !failures.note(subtask) && winner.compareAndSet(null, subtask);
  }

  @Override
  public T result(ScopeSummary summary) throws X {
    Subtask<? extends T, ?> first = winner.get();
    if (first != null && first.outcome() instanceof Outcome.Success<? extends T> success)
      return success.value();
    failures.throwFirst();
    if (summary.forked() > 0) throw new Cancelled();
    throw new IllegalStateException("scope: no branch was forked (expected: at least one)");
  }
}
