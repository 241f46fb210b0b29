package io.github.beat4j.scheduler;

import io.github.beat4j.layout.LinePadding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Two counts in one word, so that both change at once: the workers that are awake, and those among
 * them that search. Written when a worker starts or stops searching, sleeping or waiting: at most a
 * few times per promotion.
 */
class SearchCounters extends LinePadding {
  static final long SEARCHING = 1;
  static final long AWAKE = 1L << 32;
  private static final VarHandle COUNTS;

  static {
    try {
      COUNTS = MethodHandles.lookup().findVarHandle(SearchCounters.class, "counts", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // through COUNTS
  private long counts;

  static int searching(long counts) {
    return (int) counts;
  }

  static int awake(long counts) {
    return (int) (counts >> 32);
  }

  final long countsVolatile() {
    return (long) COUNTS.getVolatile(this);
  }

  final boolean casCounts(long expected, long next) {
    return COUNTS.compareAndSet(this, expected, next);
  }

  /** Adds and gives the new value; a full fence. */
  final long addCounts(long delta) {
    return (long) COUNTS.getAndAdd(this, delta) + delta;
  }
}
