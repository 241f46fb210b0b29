package io.github.beat4j.scheduler;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the regions of a pool whose time is over, on a thread of its own. Each worker shows those
 * that it has entered; this thread looks at all of them, and then sleeps until the nearest end that
 * it saw. So a limit that is later than this, as nearly all are, costs its owner two stores and a
 * read: no lock, no queue, nobody woken (docs/protocol.md, T).
 */
final class Alarms implements Runnable {
  /** How long the thread stays without anything to wait for. */
  private static final long KEEP_ALIVE = TimeUnit.SECONDS.toNanos(1);

  /** How long until the next try where there was no memory for ending a region. */
  private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(1);

  private final Scheduler scheduler;
  private final long origin = System.nanoTime();
  private final NextLook nextLook = new NextLook();
  private volatile @Nullable Thread thread; // written under this lock

  Alarms(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * T2: the caller's worker shows a region with this end. Wakes the thread if that sleeps longer,
   * and starts it if there is none.
   *
   * @param end in the terms of {@link System#nanoTime}
   */
  void set(long end) {
    if (nextLook.lower(end - origin)) rouse();
  }

  /** The pool is closed: no reason to stay. */
  void wake() {
    Thread own = thread;
    if (own != null) scheduler.waiting().unpark(own);
  }

  private synchronized void rouse() {
    if (thread != null) {
      wake();
      return;
    }
    Thread fresh =
        new Thread(null, Pins.freeing(this), scheduler.settings().name() + "-deadlines", 0, false);
    fresh.setDaemon(true);
    thread = fresh;
    try {
      fresh.start();
    } catch (Throwable t) {
      thread = null;
      nextLook.forget();
      throw t;
    }
  }

  @Override
  public void run() {
    long idleSince = NextLook.NEVER;
    while (true) {
      long now = now();
      long nearest = look(now);
      if (nearest != NextLook.NEVER) {
        idleSince = NextLook.NEVER;
      } else {
        idleSince = Math.min(idleSince, now);
        if (goes(now - idleSince)) return;
        nearest = idleSince + KEEP_ALIVE;
      }
      sleep(nearest);
    }
  }

  /** T3, T4: rings for what is over; the nearest end of the others. */
  private long look(long now) {
    nextLook.forget();
    long nearest = NextLook.NEVER;
    for (Worker worker : scheduler.workers()) {
      for (ScopeRegion region = worker.timedVolatile();
          region != null;
          region = region.timedAround()) nearest = Math.min(nearest, ringOrEnd(region, now));
    }
    return nextLook.atMost(nearest);
  }

  private long ringOrEnd(ScopeRegion region, long now) {
    long end = region.end() - origin;
    if (end > now) return end;
    try {
      region.ring();
      return NextLook.NEVER;
    } catch (OutOfMemoryError e) {
      return now + RETRY;
    }
  }

  /** Whether the thread is not needed any more; the next one who needs it starts another. */
  private synchronized boolean goes(long idle) {
    if (nextLook.time() != NextLook.NEVER || (idle < KEEP_ALIVE && !scheduler.isOver()))
      return false;
    thread = null;
    return true;
  }

  private void sleep(long until) {
    long time = Math.min(until, nextLook.time()) - now();
    if (time > 0) scheduler.waiting().parkNanos(this, time);
    Thread.interrupted();
  }

  private long now() {
    return System.nanoTime() - origin;
  }
}
