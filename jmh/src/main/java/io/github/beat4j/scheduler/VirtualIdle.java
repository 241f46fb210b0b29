package io.github.beat4j.scheduler;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * {@link Idle} on virtual workers: the same counts and decisions, the steps S1 to S10 without
 * fences.
 */
class VirtualIdle extends SearchCounters {
  private final VirtualPool pool;
  private final ArrayDeque<VirtualWorker> sleepers = new ArrayDeque<>();
  @Nullable VirtualWorker napping;

  VirtualIdle(VirtualPool pool) {
    this.pool = pool;
  }

  boolean hasIdle(int limit) {
    return working(countsVolatile()) < limit;
  }

  /** S1, S6: the work of a worker was made visible. */
  void signal(VirtualWorker by, int limit, boolean urgent) {
    long counts = countsVolatile();
    if (endsNap(counts, urgent)) endNap(by);
    if (!needsOneMore(counts, limit, urgent)) return;
    addCounts(SEARCHING + AWAKE);
    if (!wakeOne(by) && !pool.startOne(by)) addCounts(-SEARCHING - AWAKE);
  }

  private void endNap(VirtualWorker by) {
    VirtualWorker pacer = napping;
    if (pacer == null) return;
    napping = null;
    by.unpark(pacer);
  }

  private boolean wakeOne(VirtualWorker by) {
    VirtualWorker sleeper = pollNearest(by);
    if (sleeper == null) return false;
    sleeper.wokenRelease(true);
    by.unpark(sleeper);
    return true;
  }

  /** As {@link Sleepers} has them: the last to fall asleep of the nearest. */
  private @Nullable VirtualWorker pollNearest(VirtualWorker by) {
    if (!pool.machine.nearestFirst()) return sleepers.pollFirst();
    VirtualWorker nearest = null;
    for (VirtualWorker sleeper : sleepers)
      if (nearest == null
          || pool.machine.distance(by.index, sleeper.index)
              < pool.machine.distance(by.index, nearest.index)) nearest = sleeper;
    if (nearest != null) sleepers.remove(nearest);
    return nearest;
  }

  /** S7. */
  void found(VirtualWorker by) {
    long counts = addCounts(-SEARCHING);
    if (wasLast(counts) && hasMore() && by.seesWork()) signal(by, pool.limit(true), false);
  }

  void foundMore(VirtualWorker by) {
    for (int i = 0; i < Idle.WOKEN_BY_THIEF && hasMore(); i++) signal(by, pool.limit(true), true);
  }

  private boolean hasMore() {
    return !sleepers.isEmpty() || pool.hasUnstarted();
  }

  /** S2 to S4; false if there is work after all. */
  boolean fallAsleep(VirtualWorker worker) {
    worker.wokenRelease(false);
    sleepers.addFirst(worker);
    addCounts(-SEARCHING - AWAKE);
    if (worker.seesWork() && sleepers.remove(worker)) {
      addCounts(SEARCHING + AWAKE);
      return false;
    }
    worker.counts.slept++;
    return true;
  }

  /** S10; true if it sleeps. */
  boolean restsAsSurplus(VirtualWorker worker, int limit) {
    if (!tooMany(countsVolatile(), limit)) return false;
    worker.wokenRelease(false);
    sleepers.addFirst(worker);
    addCounts(-AWAKE);
    worker.counts.slept++;
    return true;
  }

  /** Asleep from the beginning. */
  void addSleeper(VirtualWorker worker) {
    worker.wokenRelease(false);
    sleepers.addFirst(worker);
  }

  void beginWait(VirtualWorker worker, boolean look) {
    if (!worker.isThreadOfPool()) return;
    addCounts(-AWAKE);
    if (look && hasMore() && worker.seesWork()) signal(worker, pool.limit(false), false);
  }

  void endWait(VirtualWorker worker) {
    if (worker.isThreadOfPool()) addCounts(AWAKE);
  }
}
