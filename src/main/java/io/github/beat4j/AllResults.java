package io.github.beat4j;

import io.github.beat4j.scheduler.Cancelled;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All have to succeed: keeps them, for their results. */
final class AllResults<T extends @Nullable Object, X extends Throwable>
    implements ScopePolicy<T, List<T>, X> {
  private final Failures<X> failures;
  private final Subtasks<T> subtasks = new Subtasks<>();

  AllResults(Class<X> checked) {
    failures = new Failures<>(checked);
  }

  @Override
  public boolean onFork(Subtask<? extends T, ?> subtask) {
    subtasks.add(subtask);
    return false;
  }

  @Override
  public boolean onComplete(Subtask<? extends T, ?> subtask) {
    return failures.note(subtask);
  }

  @Override
  public List<T> result(ScopeSummary summary) throws X {
    failures.throwFirst();
    List<T> results = new ArrayList<>();
    for (Subtask<? extends T, ?> subtask : subtasks.all()) {
      if (!(subtask.outcome() instanceof Outcome.Success<? extends T> success))
        throw new Cancelled();
      results.add(success.value());
    }
    return results;
  }
}
