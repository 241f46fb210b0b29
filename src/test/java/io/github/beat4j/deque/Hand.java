package io.github.beat4j.deque;

import java.util.function.Predicate;

/** A thief for tests. */
final class Hand<T> extends Thief<T> {
  private final Predicate<T> wish;

  Hand() {
    this(task -> true);
  }

  Hand(Predicate<T> wish) {
    this.wish = wish;
  }

  @Override
  protected boolean wants(T task) {
    return wish.test(task);
  }
}
