package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * The shipped {@link Idle} of a pool that starts no thread, whose naps end at once, and where
 * nobody parks: whoever would leaves by an exception, and stays among the sleepers.
 */
abstract class SleeplessIdle {
  static final long SEARCHING = SearchCounters.SEARCHING;
  static final long AWAKE = SearchCounters.AWAKE;

  final Scheduler scheduler;
  final Idle idle;
  final Worker sleeper;
  private final Worker pusher;

  /**
   * Sets the stage.
   *
   * @param threads how many the pool may start, which only a test must allow that starts none
   * @param linger for how long the pacer naps
   * @param asleep whether the sleeper is among the sleepers already
   * @param counts who is awake at first
   */
  SleeplessIdle(int threads, long linger, boolean asleep, long counts) {
    scheduler =
        new Scheduler(
            new Settings("sleepless", 2, threads, true, true, true, 1, 1, 0, false, 0),
            new Sleepless(linger));
    idle = scheduler.idle();
    sleeper = new Worker(scheduler, 1);
    pusher = new Worker(scheduler, 2);
    scheduler.register(pusher);
    if (asleep) {
      idle.addCounts(SEARCHING + AWAKE);
      rest();
    }
    idle.addCounts(counts);
  }

  /** Rests as a searcher; 1 if it parks in the end. */
  final int rest() {
    try {
      idle.rest(sleeper, false);
      return 0;
    } catch (Parked e) {
      return 1;
    }
  }

  /** Rests as one too many, where one may be awake; 1 if it parks in the end. */
  final int restAsSurplus(Worker worker) {
    try {
      idle.restsAsSurplus(worker, 1);
      return 0;
    } catch (Parked e) {
      return 1;
    }
  }

  final void push() {
    Stage.dequeOf(pusher).push(Stage.branch());
  }

  final int woken() {
    return sleeper.wokenAcquire() ? 1 : 0;
  }

  private static final class Parked extends RuntimeException {
    private static final long serialVersionUID = 1;

    Parked() {
      super("parked", null, false, false);
    }
  }

  private static final class Sleepless extends Waiting {
    Sleepless(long linger) {
      super(1, 1, linger);
    }

    @Override
    void park(Object blocker) {
      throw new Parked();
    }

    @Override
    void parkNanos(Object blocker, long nanos) {}

    @Override
    void unpark(@Nullable Thread thread) {}
  }
}
