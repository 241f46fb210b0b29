package io.github.beat4j.scheduler;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the workers from time to time, on a daemon thread of its own, which is started when it
 * is first needed and sleeps without a timer while there is nothing to look at (docs/protocol.md,
 * W). Costs those that work nothing: it reads what they write anyway.
 */
abstract class Lookout implements Runnable {
  final Scheduler scheduler;
  private final String suffix;
  private final AtomicBoolean dormant = new AtomicBoolean(true);
  private Map<Worker, Sighting> seen = new HashMap<>();
  private volatile @Nullable Thread thread;

  /**
   * For one pool.
   *
   * @param suffix what follows the pool's name in the thread's
   */
  Lookout(Scheduler scheduler, String suffix) {
    this.scheduler = scheduler;
    this.suffix = suffix;
  }

  /** Whether there is anything to look at. */
  abstract boolean hasReason();

  /** For how long to sleep before the next look. */
  abstract long period();

  /** Whether this worker is one to look at. */
  abstract boolean concerns(Worker worker);

  /**
   * A worker blocks.
   *
   * @param now in the time of {@link System#nanoTime}
   */
  abstract void sees(Worker worker, Sighting sighting, long now);

  /**
   * All workers have been looked at.
   *
   * @param still how many block as they did at the last look, and nothing has happened since
   */
  abstract void hasLooked(int still);

  /**
   * Looks at each worker once.
   *
   * @param now in the time of {@link System#nanoTime}
   */
  final void look(long now) {
    Map<Worker, Sighting> blocked = new HashMap<>();
    int still = 0;
    for (Worker worker : scheduler.workers()) {
      if (!concerns(worker)) continue;
      Sighting before = seen.get(worker);
      Sighting sighting = Sighting.of(worker, before, now);
      if (sighting == null) continue;
      if (sighting == before) still++;
      blocked.put(worker, sighting);
      sees(worker, sighting, now);
    }
    seen = blocked;
    hasLooked(still);
  }

  /** Its own thread, or null if it has not been needed. */
  final @Nullable Thread thread() {
    return thread;
  }

  /** W1: there is a reason now, or the pool is over. A volatile read, nearly always. */
  final void stir() {
    if (!endsDormancy()) return;
    Thread own = thread;
    if (own == null) start();
    else LockSupport.unpark(own);
  }

  /** Whether the caller is the one who has to wake it. */
  final boolean endsDormancy() {
    return dormant.get() && dormant.compareAndSet(true, false);
  }

  /** The pool is over, or may be: no reason to sleep on. */
  final void wake() {
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
          new Thread(null, Pins.freeing(this), scheduler.settings().name() + suffix, 0, false);
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
  public final void run() {
    while (!scheduler.isOver()) {
      if (sleepsUntilStirred()) continue;
      LockSupport.parkNanos(this, period());
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

  /** W2: dormant before it looks for a reason; whoever brings one does the reverse. */
  final boolean beginsDormancy() {
    dormant.set(true);
    if (!hasReason() && !scheduler.isOver()) return true;
    dormant.set(false);
    return false;
  }
}
