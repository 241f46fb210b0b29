package io.github.beat4j.algorithms;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which of two ways to do the same has been faster lately. Both take turns at first, until they are
 * compiled; later the slower one is tried now and then. A thread that was preempted does not
 * mislead it: an estimate falls at once and rises slowly. Shared by all threads; each update may
 * overwrite another one's, which does no harm.
 */
final class Contest {
  static final int WARM_UP = 64;
  static final int RETRY = 256;

  private final AtomicInteger runs = new AtomicInteger();

  /** Picoseconds for an element; 0 if not known. */
  private final AtomicLong first = new AtomicLong();

  private final AtomicLong second = new AtomicLong();

  /** Whether to take the first way this time. */
  boolean takeFirst() {
    int run = runs.getAndIncrement() & Integer.MAX_VALUE;
    if (run < WARM_UP) return run % 2 == 0;
    boolean faster = first.getOpaque() <= second.getOpaque();
    return run % RETRY == 0 ? !faster : faster;
  }

  /** Tells how long it took. */
  void took(boolean wasFirst, long nanos, int elements) {
    AtomicLong estimate = wasFirst ? first : second;
    long before = estimate.getOpaque();
    long now = 1000 * nanos / elements;
    estimate.setOpaque(before == 0 ? now : Math.min(now, before + before / 8 + 1));
  }
}
