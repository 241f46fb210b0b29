package io.github.beat4j.scheduler;

/**
 * How long a worker naps before it looks again: twice as long each time, within bounds. The pacer
 * naps as long as somebody is busy, and for a while after.
 */
final class Naps {
  static final long FIRST = 50_000;
  static final long LONGEST = 400_000;

  private Naps() {}

  /** Has the class initialised where there is stack enough. */
  static void initialize() {}

  static long next(long nap) {
    return Math.min(2 * nap, LONGEST);
  }

  /** Whether the pacer looks for work before this nap, and lets others end it. */
  static boolean looks(boolean napFirst, long nap) {
    return !napFirst || nap > FIRST;
  }

  /** For how long the pacer has met nobody busy, after this nap. */
  static long quiet(long quiet, long nap, boolean metBusy) {
    return metBusy ? 0 : quiet + nap;
  }
}
