package io.github.beat4j.algorithms;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which of two ways to do the same has been faster lately. Both take turns at first, until they are
 * compiled; later the slower one is tried now and then. A thread that was preempted does not
 * mislead it: an estimate falls at once and rises slowly. Shared by all threads, which seldom write
 * to it once it is warm; each update may overwrite another one's, which does no harm.
 */
final class Contest {
  static final int WARM_UP = 64;
  static final int RETRY = 256;
  static final int RISE = 16;

  private final AtomicInteger runs = new AtomicInteger();

  /** Picoseconds for an element; 0 if not known. */
  private final AtomicLong first = new AtomicLong();

  private final AtomicLong second = new AtomicLong();

  /** Whether to take the first way this time. */
  boolean takeFirst() {
    if (runs.getOpaque() < WARM_UP) return runs.getAndIncrement() % 2 == 0;
    boolean faster = first.getOpaque() <= second.getOpaque();
    return isOneIn(RETRY) ? !faster : faster;
  }

  /** Tells how long it took. */
  void took(boolean wasFirst, long nanos, int elements) {
    AtomicLong estimate = wasFirst ? first : second;
    long before = estimate.getOpaque();
    long now = 1000 * nanos / elements;
    if (before == 0 || now < before) estimate.setOpaque(now);
    else if (isOneIn(RISE)) estimate.setOpaque(Math.min(now, before + before / 8 + 1));
  }

  private static boolean isOneIn(int times) {
    return ThreadLocalRandom.current().nextInt(times) == 0;
  }
}
