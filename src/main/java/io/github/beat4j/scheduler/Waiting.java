package io.github.beat4j.scheduler;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the threads of a pool wait: how long they look for work before they park, and the parking
 * itself. An object, so that a model checker can shorten the one and replace the other.
 */
class Waiting {
  static final Waiting NORMAL = new Waiting(500, 1000, 10_000_000);

  /** Hunts before a thread rests. */
  final int hunts;

  /** A joiner's rounds before it parks. */
  final int joinRounds;

  /** For how many nanoseconds of naps the pacer goes on after the last busy worker was met. */
  final long linger;

  Waiting(int hunts, int joinRounds, long linger) {
    this.hunts = hunts;
    this.joinRounds = joinRounds;
    this.linger = linger;
  }

  void park(Object blocker) {
    LockSupport.park(blocker);
  }

  void parkNanos(Object blocker, long nanos) {
    LockSupport.parkNanos(blocker, nanos);
  }

  void unpark(@Nullable Thread thread) {
    LockSupport.unpark(thread);
  }
}
