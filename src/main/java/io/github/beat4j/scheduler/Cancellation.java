package io.github.beat4j.scheduler;

/**
 * Cancels a region: marks it, then asks those who work in it to look (X1, X2 of docs/protocol.md).
 * Who begins to work in it later looks by itself (X3). Costs a look at each worker of the pool, and
 * is called once for a region.
 */
final class Cancellation {
  private Cancellation() {}

  /** Cancels, unless that was done before. On any thread; waits for nobody. */
  static void cancel(Scheduler scheduler, Region region) {
    if (!region.casCancelled()) return; // X1
    for (Worker worker : scheduler.workers()) {
      Region running = worker.regionVolatile();
      if (running == null || !running.isWithin(region)) continue;
      worker.requestBeat(); // X2
      InterruptibleCall call = worker.callVolatile();
      if (call != null && call.region.isWithin(region)) call.interrupt();
    }
  }
}
