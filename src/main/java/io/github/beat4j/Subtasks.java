package io.github.beat4j;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The branches of a scope in the order in which they were forked, by whichever threads. */
final class Subtasks<T extends @Nullable Object> {
  private final List<Subtask<? extends T, ?>> all = new ArrayList<>();

  synchronized void add(Subtask<? extends T, ?> subtask) {
    all.add(subtask);
  }

  synchronized List<Subtask<? extends T, ?>> all() {
    return new ArrayList<>(all);
  }
}
