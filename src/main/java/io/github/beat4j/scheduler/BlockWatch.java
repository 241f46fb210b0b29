package io.github.beat4j.scheduler;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks from time to time for workers that block inside a task, on a thread of its own, which
 * sleeps without a timer while nobody is in the pool. Costs those that work nothing: it reads what
 * they write anyway. Whoever may be the first in the pool stirs it (docs/protocol.md, W).
 */
final class BlockWatch implements Runnable {
  private static final int LOOKS_PER_LIMIT = 4;
  private static final long LEAST_PERIOD = 1_000_000;

  private final Scheduler scheduler;
  private final long limit;
  private final BlockReports reports;
  private final LongAdder reported = new LongAdder();
  private final AtomicBoolean dormant = new AtomicBoolean(true);
  private Map<Worker, Sighting> seen = new HashMap<>();
  private volatile @Nullable Thread thread;

  BlockWatch(Scheduler scheduler, long limit, BlockReports reports) {
    this.scheduler = scheduler;
    this.limit = limit;
    this.reports = reports;
  }

  /** How often a blocked worker was reported. */
  long reported() {
    return reported.sum();
  }

  /** The watch's own thread, or null if it has not been needed. */
  @Nullable Thread thread() {
    return thread;
  }

  /** W1: somebody is in the pool now, or the pool is over. A volatile read, nearly always. */
  void stir() {
    if (!endsDormancy()) return;
    Thread own = thread;
    if (own == null) start();
    else LockSupport.unpark(own);
  }

  /** Whether the caller is the one who has to wake the watch. */
  boolean endsDormancy() {
    return dormant.get() && dormant.compareAndSet(true, false);
  }

  /** The pool is over, or may be: no reason to sleep on. */
  void wake() {
    stir();
    LockSupport.unpark(thread);
  }

  private void start() {
    if (!StackProbe.hasMuchRoom()) {
      dormant.set(true);
      return;
    }
    try {
      Thread fresh =
          new Thread(null, Pins.freeing(this), scheduler.settings().name() + "-watch", 0, false);
      fresh.setDaemon(true);
      thread = fresh;
      fresh.start();
    } catch (OutOfMemoryError | StackOverflowError e) {
      // The next one who comes tries again.
      thread = null;
      dormant.set(true);
    }
  }

  @Override
  public void run() {
    long period = Math.max(LEAST_PERIOD, limit / LOOKS_PER_LIMIT);
    while (!scheduler.isOver()) {
      if (sleepsUntilStirred()) continue;
      LockSupport.parkNanos(this, period);
      Thread.interrupted();
      try {
        look(System.nanoTime());
      } catch (OutOfMemoryError e) {
        // The next look may have more.
      }
    }
  }

  private boolean sleepsUntilStirred() {
    if (!beginsDormancy()) return false;
    seen = new HashMap<>();
    while (dormant.get()) {
      LockSupport.park(this);
      Thread.interrupted();
    }
    return true;
  }

  /** W2: dormant before it looks who is in; whoever comes in does the reverse. */
  boolean beginsDormancy() {
    dormant.set(true);
    if (!hasSomebody() && !scheduler.isOver()) return true;
    dormant.set(false);
    return false;
  }

  /** Whether there is anybody to look at; a guest that says that it blocks is not. */
  boolean hasSomebody() {
    if (SearchCounters.awake(scheduler.idle().countsVolatile()) > 0) return true;
    for (Worker worker : scheduler.workers()) {
      if (!worker.hunter.isThreadOfPool() && !worker.isVacant() && !worker.isBlocking())
        return true;
    }
    return false;
  }

  /**
   * Looks at each worker once.
   *
   * @param now in the time of {@link System#nanoTime}
   */
  void look(long now) {
    Map<Worker, Sighting> blocked = new HashMap<>();
    for (Worker worker : scheduler.workers()) {
      Thread its = worker.threadAcquire();
      if (its == null || !Sighting.isBlocked(worker, its)) continue;
      Sighting sighting = seen.get(worker);
      if (sighting == null || !sighting.isOf(worker, its))
        sighting = new Sighting(worker, its, now);
      if (sighting.isDue(now, limit)) {
        reported.increment();
        reports.report(scheduler.settings().name(), worker, its, now - sighting.since());
      }
      blocked.put(worker, sighting);
    }
    seen = blocked;
  }
}
