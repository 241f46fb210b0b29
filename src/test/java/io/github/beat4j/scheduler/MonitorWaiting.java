package io.github.beat4j.scheduler;

import java.util.ArrayList;
import java.util.List;

/**
 * Parking on a monitor, for the model checker, and hardly any looking before it. Lincheck lets
 * {@code LockSupport.park} return for no reason, so a wake-up that is lost would go unnoticed; a
 * thread that nobody notifies here stays where it is, and Lincheck says so. Naps do not end by
 * themselves, or end at once.
 */
class MonitorWaiting extends Waiting {
  private static final long TWO_NAPS = 100_000;

  private final List<Thread> permits = new ArrayList<>();
  private final boolean napsEnd;

  MonitorWaiting(boolean napsEnd) {
    super(2, 1, TWO_NAPS);
    this.napsEnd = napsEnd;
  }

  @Override
  synchronized void park(Object blocker) {
    Thread self = Thread.currentThread();
    try {
      while (!permits.remove(self)) wait();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  void parkNanos(Object blocker, long nanos) {
    if (napsEnd) Thread.onSpinWait();
    else park(blocker);
  }

  @Override
  synchronized void unpark(Thread thread) {
    if (!permits.contains(thread)) permits.add(thread);
    notifyAll();
  }
}
