package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.VirtualClock.picos;

/** {@link WorkerLoop} and the pacer of {@link Idle} on a virtual worker: hunts, naps, sleeps. */
final class LoopActivity implements Activity {
  private enum Stage {
    HUNT,
    BRANCH_DONE,
    NAP_OVER,
    WOKEN
  }

  private final VirtualWorker worker;
  private final VirtualIdle idle;
  private final Crumbs crumbs = new Crumbs();
  private Stage stage;
  private int idleRounds;
  private long beginNanos;
  private boolean napFirst;
  private long nap;
  private long quiet;

  LoopActivity(VirtualWorker worker, boolean asleep) {
    this.worker = worker;
    this.idle = worker.pool.idle();
    this.stage = asleep ? Stage.WOKEN : Stage.HUNT;
  }

  @Override
  public void step() {
    switch (stage) {
      case HUNT -> hunt();
      case BRANCH_DONE -> {
        boolean fedUp = crumbs.isFedUp(worker.pool.root, worker.clock.nanoTime() - beginNanos);
        if (idle.restsAsSurplus(worker, worker.pool.limit(true))) {
          waitUntilWoken();
          return;
        }
        idle.addCounts(SearchCounters.SEARCHING);
        stage = Stage.HUNT;
        if (fedUp) rest(true);
      }
      case NAP_OVER -> {
        quiet = Naps.quiet(quiet, nap, worker.hunter.requestBeats());
        nap = Naps.next(nap);
        lookOrNap();
      }
      case WOKEN -> {
        if (worker.wokenAcquire()) stage = Stage.HUNT; // S5
        else worker.park(Long.MAX_VALUE);
      }
    }
  }

  private void hunt() {
    VirtualBranch branch = worker.hunter.huntAny();
    if (branch != null) {
      idleRounds = 0;
      idle.found(worker);
      if (!branch.owner.virtualDeque.isEmpty()) idle.foundMore(worker);
      beginNanos = worker.clock.nanoTime();
      stage = Stage.BRANCH_DONE;
      worker.push(new StolenActivity(worker, branch));
    } else if (++idleRounds < Waiting.NORMAL.hunts) {
      worker.clock.advance(worker.pool.costs.pause);
    } else {
      idleRounds = 0;
      rest(false);
    }
  }

  private void rest(boolean napFirst) {
    if (!napFirst) worker.hunter.requestBeats();
    if (SearchCounters.isPacing(idle.countsVolatile())) {
      sleep();
      return;
    }
    idle.addCounts(SearchCounters.PACING - SearchCounters.SEARCHING); // S8
    this.napFirst = napFirst;
    nap = Naps.FIRST;
    quiet = 0;
    lookOrNap();
  }

  /** S9. */
  private void lookOrNap() {
    if (quiet >= Waiting.NORMAL.linger) {
      endPacing();
      sleep();
      return;
    }
    boolean look = Naps.looks(napFirst, nap);
    if (look) idle.napping = worker;
    if (look && worker.seesWork()) {
      endPacing();
      stage = Stage.HUNT;
      return;
    }
    stage = Stage.NAP_OVER;
    worker.park(worker.clock.picos() + picos(nap) + worker.pool.costs.oversleep);
  }

  private void endPacing() {
    idle.napping = null;
    idle.addCounts(SearchCounters.SEARCHING - SearchCounters.PACING);
  }

  private void sleep() {
    stage = Stage.HUNT;
    if (idle.fallAsleep(worker)) waitUntilWoken();
  }

  private void waitUntilWoken() {
    stage = Stage.WOKEN;
    worker.park(Long.MAX_VALUE);
  }
}
