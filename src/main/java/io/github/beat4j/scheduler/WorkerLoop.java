package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * The life of one pool's thread: submitted tasks first, then anybody's oldest branch, then rest,
 * until the pool is over.
 */
final class WorkerLoop {
  private final Scheduler scheduler;
  private final Worker worker;
  private final Crumbs crumbs = new Crumbs();
  private final ThreadNames names;

  WorkerLoop(Worker worker) {
    this.scheduler = worker.scheduler();
    this.worker = worker;
    this.names = new ThreadNames(scheduler.settings().conduct().namesThreads());
  }

  /**
   * Returns when the pool is over, or has become too small for this thread.
   *
   * @param first what to play while there is nothing to do
   */
  void run(@Nullable Rehearsal first) {
    Rehearsal rehearsal = first;
    int idleRounds = 0;
    while (!scheduler.retiresSurplus(worker)) {
      Find find = workOnce(rehearsal != null || idleRounds + 1 >= scheduler.waiting().hunts);
      if (find == Find.WORK) {
        idleRounds = 0;
      } else if (find == Find.NOTHING && rehearsal != null) {
        if (!rehearsal.goOn()) rehearsal = null;
      } else if (find == Find.NOTHING && ++idleRounds < scheduler.waiting().hunts) {
        scheduler.waiting().pause(idleRounds);
      } else if (scheduler.isOver()) {
        scheduler.idle().retire(); // C5
        return;
      } else {
        scheduler.idle().rest(worker, find == Find.CRUMBS);
        scheduler.whereabouts().locate(worker);
        idleRounds = 0;
      }
    }
  }

  private enum Find {
    NOTHING,
    WORK,
    /** Something, but too little too often: see {@link Crumbs}. */
    CRUMBS
  }

  /**
   * One round of the search.
   *
   * @param last whether the thread would rest next: it takes what is meant for others then
   */
  private Find workOnce(boolean last) {
    if (runSubmitted(scheduler.pollSubmitted(worker))) return Find.WORK;
    PromotedBranch branch = worker.hunter.huntAny(scheduler.workers());
    if (branch == null) {
      return last && runSubmitted(scheduler.pollSubmitted()) ? Find.WORK : Find.NOTHING;
    }
    // After it has run its owner may use the branch for another root.
    Root root = branch.root;
    int limit = scheduler.limit(root.enteredByGuest);
    scheduler.idle().found(limit);
    if (!branch.owner.stealable().isEmpty()) scheduler.idle().foundMore(limit, worker);
    long begin = NanoClock.SYSTEM.nanoTime();
    names.begin(root.label);
    worker.runStolen(branch);
    names.end();
    boolean fedUp = crumbs.isFedUp(root, NanoClock.SYSTEM.nanoTime() - begin);
    Thread.interrupted();
    if (scheduler.idle().restsAsSurplus(worker, limit)) return Find.WORK;
    scheduler.idle().searchAgain();
    return fedUp && scheduler.settings().heartbeat() ? Find.CRUMBS : Find.WORK;
  }

  /**
   * Runs what is in the inbox, to the last task: a signal for it is not repeated. One that is not
   * needed any more leaves the rest to others (R3).
   */
  private boolean runSubmitted(@Nullable Runnable first) {
    Runnable task = first;
    if (task == null) return false;
    scheduler.idle().found(scheduler.size().mostAwake());
    do {
      names.beginTask(task);
      scheduler.runSubmitted(worker, task);
      names.end();
      task = scheduler.crew().hasSurplus() ? null : nextSubmitted();
    } while (task != null);
    scheduler.idle().searchAgain();
    crumbs.forget();
    return true;
  }

  /** Whoever submits may be waiting for this very processor, which round 0 offers. */
  private @Nullable Runnable nextSubmitted() {
    Runnable task = scheduler.pollSubmitted(worker);
    if (task != null) return task;
    scheduler.waiting().pause(0);
    return scheduler.pollSubmitted(worker);
  }
}
