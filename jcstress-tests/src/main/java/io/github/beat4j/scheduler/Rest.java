package io.github.beat4j.scheduler;

import io.github.beat4j.deque.WorkDeque;

/**
 * The shipped {@link Idle} of a pool without threads, and one searcher that comes to rest, parking
 * included. Somebody else is said to pace at first, because a searcher sleeps at once then.
 *
 * <p>Whoever wakes it waits until it is back. A sleeper that is parked, not marked as woken, and
 * that nobody is going to wake any more is lost: it is reported, and woken. So no actor parks for
 * ever.
 */
abstract class Rest {
  private static final long SEARCHER = SearchCounters.SEARCHING + SearchCounters.AWAKE;

  final Scheduler scheduler =
      new Scheduler(new Settings("rest", 2, 0, true, true, true, 1, 1, 0, false, 0));
  final Idle idle = new Idle(scheduler);
  private final Worker searcher = new Worker(scheduler, 1);
  private final WorkDeque<PromotedBranch> deque;
  private volatile boolean isBack;

  Rest(boolean paced) {
    deque = Stage.dequeOf(scheduler.invoke(CurrentWorker::get));
    idle.addCounts(paced ? SEARCHER + SearchCounters.PACING : SEARCHER);
  }

  /** Rests until there may be work. */
  final void rest() {
    searcher.threadRelease(Thread.currentThread());
    idle.rest(searcher, false);
    isBack = true;
  }

  /** 1 if it counts as a searcher again, after all; 9, which no test allows, if not. */
  final int isSearcher() {
    return idle.countsVolatile() == SEARCHER ? 1 : 9;
  }

  final void stopPacing() {
    idle.addCounts(-SearchCounters.PACING);
  }

  final void push() {
    deque.push(Stage.branch());
  }

  /** 1 if the sleeper had to be rescued. */
  final int awaitReturn() {
    int lost = 0;
    while (!isBack) {
      Thread thread = searcher.threadAcquire();
      if (lost == 0 && isLost(thread)) {
        lost = 1;
        idle.wakeAll();
      }
      Thread.onSpinWait();
    }
    return lost;
  }

  private boolean isLost(Thread thread) {
    return thread != null
        && !searcher.wokenAcquire()
        && thread.getState() == Thread.State.WAITING
        && !searcher.wokenAcquire()
        && !isBack; // or it waits in the next test already
  }
}
