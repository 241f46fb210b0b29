package io.github.beat4j.scheduler;

import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;

/**
 * Who sleeps, and who is woken. No timer: a worker that finds nothing leaves a standing request for
 * a beat with the busy ones and parks; whoever makes work visible afterwards wakes one sleeper,
 * unless somebody searches anyway. The steps S1 to S6 and why no wake-up is lost are in {@code
 * docs/protocol.md}.
 */
final class Idle extends SearchCounters {
  private static final int MOST_REQUESTS = 8;

  private final Scheduler scheduler;
  private final ConcurrentLinkedDeque<Worker> sleepers = new ConcurrentLinkedDeque<>();

  Idle(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  boolean mayWake(int limit) {
    return awake(countsVolatile()) < limit;
  }

  /**
   * Wakes or starts one worker after work was made visible, if nobody searches and fewer than the
   * limit are awake.
   */
  void signal(int limit) {
    VarHandle.fullFence(); // S1: the work before the counts
    while (true) {
      long counts = countsVolatile();
      if (searching(counts) > 0 || awake(counts) >= limit) return;
      if (!casCounts(counts, counts + SEARCHING + AWAKE)) continue;
      if (wakeOne() || scheduler.startThread()) return;
      addCounts(-SEARCHING - AWAKE);
      // S6: for those who trusted in the searcher that there was not.
      if (sleepers.isEmpty()) return;
    }
  }

  private boolean wakeOne() {
    Worker sleeper = sleepers.pollFirst();
    if (sleeper == null) return false;
    wake(sleeper);
    return true;
  }

  private static void wake(Worker sleeper) {
    sleeper.wokenRelease(true);
    sleeper.unpark();
  }

  void wakeAll() {
    while (true) {
      Worker sleeper = sleepers.pollFirst();
      if (sleeper == null) return;
      addCounts(SEARCHING + AWAKE);
      wake(sleeper);
    }
  }

  /**
   * A searcher has found work. The last one looks whether there is more, for which nobody was woken
   * because of it.
   */
  void found() {
    long counts = addCounts(-SEARCHING);
    if (searching(counts) == 0 && !sleepers.isEmpty() && scheduler.hasVisibleWork())
      signal(scheduler.settings().threads());
  }

  void searchAgain() {
    addCounts(SEARCHING);
  }

  /** Parks the calling worker, a searcher, until it is woken as one. */
  void sleep(Worker worker) {
    worker.wokenRelease(false);
    sleepers.addFirst(worker); // S2
    addCounts(-SEARCHING - AWAKE); // S3: a full fence
    if ((scheduler.hasVisibleWork() || scheduler.isOver()) && sleepers.remove(worker)) { // S4
      addCounts(SEARCHING + AWAKE);
      return;
    }
    worker.counts.slept++;
    requestBeats(worker);
    while (!worker.wokenAcquire()) { // S5
      LockSupport.park(this);
      Thread.interrupted();
    }
  }

  /**
   * H1: standing requests with some of the busy workers; all of them are looked at once per sleep.
   */
  private void requestBeats(Worker worker) {
    Worker[] all = scheduler.workers();
    int start = worker.hunter.nextRandom(all.length);
    int requests = 0;
    for (int i = 0; i < all.length && requests < MOST_REQUESTS; i++) {
      Worker other = all[(start + i) % all.length];
      if (other == worker || !other.busyOpaque()) continue;
      other.requestBeat();
      requests++;
    }
  }

  /** A closed pool's worker goes for good. */
  void retire() {
    addCounts(-SEARCHING - AWAKE);
  }

  /** A joiner stops counting as awake while it waits, so that a sleeper may take its place. */
  void beginWait(Worker worker) {
    if (!worker.hunter.isThreadOfPool()) return;
    addCounts(-AWAKE);
    if (!sleepers.isEmpty() && scheduler.hasVisibleWork()) signal(scheduler.settings().threads());
  }

  void endWait(Worker worker) {
    if (worker.hunter.isThreadOfPool()) addCounts(AWAKE);
  }
}
