package io.github.beat4j.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much may lie idle in all lists together. Lists take from it when they grow, not with each
 * object. When it is used up, and the collector has run since the last time, the lists of dead and
 * idle threads are given back first.
 */
final class Budget {
  private final long most;
  private final AtomicLong taken = new AtomicLong();
  private final List<Runnable> reclaimers = new CopyOnWriteArrayList<>();
  private final Canary canary = new Canary();

  Budget(long most) {
    this.most = most;
  }

  static Budget unlimited() {
    return new Budget(Long.MAX_VALUE);
  }

  long most() {
    return most;
  }

  /** Names somebody who may have something to give back. */
  void reclaimFrom(Runnable reclaimer) {
    reclaimers.add(reclaimer);
  }

  boolean take(long amount) {
    if (takeNow(amount)) return true;
    if (!canary.isGone()) return false;
    reclaimers.forEach(Runnable::run);
    return takeNow(amount);
  }

  private boolean takeNow(long amount) {
    while (true) {
      long now = taken.get();
      if (amount > most - now) return false;
      if (taken.compareAndSet(now, now + amount)) return true;
    }
  }

  void giveBack(long amount) {
    taken.getAndAdd(-amount);
  }

  long taken() {
    return taken.get();
  }
}
