package io.github.beat4j.scheduler;

/**
 * Lends the places of workers that wait inside a task without having said so, a place each, while
 * submitted tasks wait for a worker: those may be what is waited for, and then nothing would ever
 * happen again. Stirred by tasks that submit tasks to their own pool, so other programs never start
 * its thread (docs/protocol.md, W4 to W6).
 */
final class Relief extends Lookout {
  private static final long PERIOD = 2_000_000;
  private static final long PERIOD_PER_WORKER = 20_000;

  Relief(Scheduler scheduler) {
    super(scheduler, "-relief");
  }

  /** W4: a task was submitted; the caller's signal for it came before. */
  void submitted() {
    if (Thread.currentThread() instanceof WorkerThread thread && thread.own().isOfPool(scheduler))
      stir();
  }

  @Override
  boolean hasReason() {
    return scheduler.hasSubmitted() || scheduler.size().lent() > 0;
  }

  @Override
  long period() {
    return Math.max(PERIOD, PERIOD_PER_WORKER * scheduler.workers().length);
  }

  /** A guest has no place to lend. */
  @Override
  boolean concerns(Worker worker) {
    return worker.hunter.isThreadOfPool();
  }

  @Override
  void sees(Worker worker, Sighting sighting, long now) {}

  @Override
  void hasLooked(int still) {
    if (hasReason()) lend(Math.min(still, scheduler.settings().conduct().spares()));
  }

  /** W5, W6: nobody counts himself out, so there is nothing to undo but the loan. */
  private void lend(int places) {
    int more = places - scheduler.size().lent();
    if (more == 0) return;
    scheduler.size().lend(places);
    if (more > 0) scheduler.idle().signalAll(scheduler.size().mostAwake(), more);
  }
}
