package io.github.beat4j.scheduler;

import io.github.beat4j.layout.LinePadding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Three counts in one word, so that they change at once: the workers that are awake, and those
 * among them that search, and the one that paces. Written when a worker starts or stops searching,
 * pacing, sleeping or waiting: at most a few times per promotion.
 */
class SearchCounters extends LinePadding {
  static final long SEARCHING = 1;
  static final long AWAKE = 1L << 20;
  static final long PACING = 1L << 40;
  private static final int MASK = (1 << 20) - 1;

  /** One more may be on its way to asked-for work for each four that may compute. */
  private static final int COMPUTING_PER_COMING = 4;

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
    return (int) counts & MASK;
  }

  static int awake(long counts) {
    return (int) (counts >> 20) & MASK;
  }

  static boolean isPacing(long counts) {
    return counts >= PACING;
  }

  /** S10: whether more are up than may be. The pacer naps, and is nobody's competitor. */
  static boolean tooMany(long counts, int limit) {
    return awake(counts) - (isPacing(counts) ? 1 : 0) > limit;
  }

  /** Those that are awake and have work. */
  static int working(long counts) {
    return awake(counts) - coming(counts);
  }

  /**
   * S1: whether work that was made visible wakes or starts one more. Nobody will see it else; or it
   * is asked for, and few are on their way to it: an operating system may take milliseconds to run
   * one that was woken.
   */
  static boolean needsOneMore(long counts, int limit, boolean urgent) {
    return coming(counts) < (urgent ? mostComing(limit) : 1) && awake(counts) < limit;
  }

  /** Those who will see work that is made visible now. */
  static int coming(long counts) {
    return searching(counts) + (isPacing(counts) ? 1 : 0);
  }

  private static int mostComing(int limit) {
    return (limit + COMPUTING_PER_COMING - 1) / COMPUTING_PER_COMING;
  }

  /** S1: whether the pacer is to look at it now. */
  static boolean endsNap(long counts, boolean urgent) {
    return urgent && searching(counts) == 0 && isPacing(counts);
  }

  /** S7: whether a searcher that has found work was the last who would see more of it. */
  static boolean wasLast(long counts) {
    return searching(counts) == 0 && !isPacing(counts);
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
