package io.github.beat4j.scheduler;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the threads of a pool wait: how long they look for work before they park, and the parking
 * itself. An object, so that a model checker can shorten the one and replace the other.
 */
class Waiting {
  static final Waiting NORMAL = new Waiting(500, 1000, 10_000_000);

  /** Rounds. */
  private static final int BETWEEN_YIELDS = 16;

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

  /**
   * Between two rounds in vain. Whoever has the work may be waiting for this very processor, so it
   * is offered now and then.
   */
  @SuppressWarnings("ThreadPriorityCheck") // a thread without work loses nothing
  void pause(int round) {
    if (yields(round)) Thread.yield();
    else Thread.onSpinWait();
  }

  static boolean yields(int round) {
    return round % BETWEEN_YIELDS == 0;
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
