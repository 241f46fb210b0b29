package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.LongAdder;

/**
 * Reports workers that block inside a task. Looks while somebody is in the pool; whoever may be the
 * first there stirs it (docs/protocol.md, W).
 */
final class BlockWatch extends Lookout {
  private static final int LOOKS_PER_LIMIT = 4;
  private static final long LEAST_PERIOD = 1_000_000;

  private final long limit;
  private final BlockReports reports;
  private final LongAdder reported = new LongAdder();

  BlockWatch(Scheduler scheduler, long limit, BlockReports reports) {
    super(scheduler, "-watch");
    this.limit = limit;
    this.reports = reports;
  }

  /** How often a blocked worker was reported. */
  long reported() {
    return reported.sum();
  }

  /** Whether there is anybody to look at; a guest that says that it blocks is not. */
  @Override
  boolean hasReason() {
    if (SearchCounters.awake(scheduler.idle().countsVolatile()) > 0) return true;
    for (Worker worker : scheduler.workers()) {
      if (!worker.hunter.isThreadOfPool() && !worker.isVacant() && !worker.isBlocking())
        return true;
    }
    return false;
  }

  @Override
  long period() {
    return Math.max(LEAST_PERIOD, limit / LOOKS_PER_LIMIT);
  }

  @Override
  boolean concerns(Worker worker) {
    return true;
  }

  @Override
  void sees(Worker worker, Sighting sighting, long now) {
    if (!sighting.isDue(now, limit)) return;
    reported.increment();
    reports.report(scheduler.settings().name(), worker, sighting.thread(), now - sighting.since());
  }

  @Override
  void hasLooked(int still) {}
}
