package io.github.beat4j.scheduler;

/**
 * A pool that becomes larger or smaller while it works (docs/protocol.md, R), and what those have
 * counted that are gone.
 */
final class Resizing {
  private final Scheduler scheduler;

  /** Under the scheduler's lock, which the list of workers has too. */
  private final WorkerCounts gone = new WorkerCounts();

  Resizing(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void resize(int workers) {
    int more = scheduler.size().set(workers);
    Idle idle = scheduler.idle();
    if (more < 0) idle.wakeAll();
    else if (scheduler.hasVisibleWork()) idle.signalAll(scheduler.size().mostAwake(), more);
  }

  /** R1 to R3: whether the calling thread, a searcher, goes for good because it is one too many. */
  boolean retiresSurplus(Worker worker) {
    Crew crew = scheduler.crew();
    if (!crew.hasSurplus() || !crew.leave(worker)) return false; // R1
    forget(worker);
    retire();
    return true;
  }

  /** R2, R3: a searcher goes, and looks for those who trusted in it. */
  void retire() {
    Idle idle = scheduler.idle();
    idle.retire(); // R2
    if (scheduler.hasVisibleWork()) idle.signal(scheduler.size().mostAwake(), false); // R3
  }

  private void forget(Worker worker) {
    synchronized (scheduler) {
      gone.add(worker.counts);
      try {
        scheduler.unregister(worker);
      } catch (OutOfMemoryError e) {
        worker.counts.forget();
      }
    }
  }

  Totals totals() {
    WorkerCounts before = new WorkerCounts();
    Worker[] present;
    synchronized (scheduler) {
      before.add(gone);
      present = scheduler.workers();
    }
    return Totals.of(present, before, scheduler.crew().started());
  }
}
