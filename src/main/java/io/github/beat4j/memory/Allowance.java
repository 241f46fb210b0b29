package io.github.beat4j.memory;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one thread's lists have taken from the budget. Whoever finds the lists gone closes it, the
 * thread itself or another one; then it grows no more, and what is given back late counts for
 * nothing.
 */
final class Allowance {
  private static final int CLOSED = -1;

  private final Budget budget;
  private final long weight;
  private final AtomicInteger objects = new AtomicInteger();

  Allowance(Limits limits) {
    this.budget = limits.budget();
    this.weight = limits.weight();
  }

  /** Whether there may be that many objects more. */
  boolean grow(int more) {
    if (!budget.take(more * weight)) return false;
    while (true) {
      int now = objects.get();
      if (now == CLOSED) {
        budget.giveBack(more * weight);
        return false;
      }
      if (objects.compareAndSet(now, now + more)) return true;
    }
  }

  void shrink(int fewer) {
    while (true) {
      int now = objects.get();
      if (now == CLOSED) return;
      if (objects.compareAndSet(now, now - fewer)) {
        budget.giveBack(fewer * weight);
        return;
      }
    }
  }

  void close() {
    int last = objects.getAndSet(CLOSED);
    if (last != CLOSED) budget.giveBack(last * weight);
  }
}
