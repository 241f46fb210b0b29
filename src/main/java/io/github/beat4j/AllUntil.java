package io.github.beat4j;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All are kept, until one meets a condition. */
final class AllUntil<T extends @Nullable Object>
    implements ScopePolicy<T, List<Subtask<? extends T, ?>>, RuntimeException> {
  private final Predicate<? super Subtask<? extends T, ?>> condition;
  private final Subtasks<T> subtasks = new Subtasks<>();

  AllUntil(Predicate<? super Subtask<? extends T, ?>> condition) {
    this.condition = Objects.requireNonNull(condition, "condition");
  }

  @Override
  public boolean onFork(Subtask<? extends T, ?> subtask) {
    subtasks.add(subtask);
    return false;
  }

  @Override
  public boolean onComplete(Subtask<? extends T, ?> subtask) {
    return condition.test(subtask);
  }

  @Override
  public List<Subtask<? extends T, ?>> result(ScopeSummary summary) {
    return subtasks.all();
  }
}
