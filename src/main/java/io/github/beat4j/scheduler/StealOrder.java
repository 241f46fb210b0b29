package io.github.beat4j.scheduler;

/**
 * Whom a hungry worker turns to: a bounded number of the others, one after the other from a random
 * one on. Owner only.
 */
final class StealOrder {
  private static final int MOST_VICTIMS = 16;
  private static final int MOST_LOOKS = 64;

  /** How many busy workers are asked for a beat each time. */
  static final int MOST_REQUESTS = 8;

  /** How many steps a joiner follows the thieves of thieves. */
  static final int LONGEST_CHASE = 8;

  private final RandomSource random;

  StealOrder(RandomSource random) {
    this.random = random;
  }

  /** How many workers out of so many a hunt tries. */
  static int victims(int workers) {
    return Math.min(workers, MOST_VICTIMS);
  }

  /** How many workers out of so many are looked at for busy ones. */
  static int looks(int workers) {
    return Math.min(workers, MOST_LOOKS);
  }

  /** Where a hunt or a round of requests begins. */
  int start(int workers) {
    return random.next(workers);
  }

  /** The one that comes so many steps after the start. */
  static int at(int start, int step, int workers) {
    return (start + step) % workers;
  }
}
