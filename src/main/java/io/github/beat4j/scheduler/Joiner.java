package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** One wait for a stolen branch: spins, helps with what the pool's policy allows, then parks. */
final class Joiner extends Patience {
  /** After how long a virtual thread looks whether those to whom it has handed over come on. */
  private static final long PATIENCE = 100_000_000;

  /** So often they may have done so without beginning what it waits for. */
  private static final int MOST_WAITS = 100;

  private final Worker worker;
  private PromotedBranch branch;
  private @Nullable Region interruptible;
  private boolean interrupted;

  /** Only a guest is asked here where it is: the pool's threads are when they wake up. */
  private boolean located;

  @SuppressWarnings("NullAway.Init") // before it waits
  Joiner(Worker worker) {
    this.worker = worker;
  }

  private void begin(PromotedBranch awaited, @Nullable Region cancelled) {
    branch = awaited;
    interruptible = cancelled;
    interrupted = false;
    located = worker.hunter.isThreadOfPool() || worker.isLight();
    helped();
  }

  /** Holds nothing any more. */
  @SuppressWarnings("NullAway") // before it waits again
  private void forget() {
    branch = null;
    interruptible = null;
  }

  /**
   * Returns when the branch is done, whatever happens meanwhile; an interrupt is kept for the
   * caller.
   */
  static void await(Worker worker, PromotedBranch branch) {
    await(worker, branch, null);
  }

  /**
   * The same, but an interrupt cancels a region.
   *
   * @param interruptible what an interrupt cancels, or null
   */
  static void await(Worker worker, PromotedBranch branch, @Nullable Region interruptible) {
    if (!branch.isDoneAcquire()) Detour.await(worker, branch, interruptible);
  }

  static void awaitSlowly(Worker worker, PromotedBranch branch, @Nullable Region interruptible) {
    PromotedBranch outer = worker.joiningAcquire();
    worker.joiningRelease(branch);
    Joiner joiner = null;
    while (!branch.isDoneAcquire()) {
      try {
        if (joiner == null) {
          Joiner spare = worker.joiners.take();
          spare.begin(branch, interruptible);
          joiner = spare;
        }
        joiner.helpOrWait();
      } catch (StackOverflowError | OutOfMemoryError e) {
        // The branch must be done before its joiner goes on: without room for helping, it only
        // waits.
        Thread.onSpinWait();
      }
    }
    worker.joiningRelease(outer);
    if (joiner == null) return;
    joiner.forget();
    worker.joiners.give(joiner);
    if (joiner.interrupted) Thread.currentThread().interrupt();
  }

  /**
   * V2: parks until somebody has run the branch; or for a while, if nobody has begun it, or
   * anything else.
   *
   * @return false if nobody has begun it
   */
  static boolean leaveToOthers(Worker worker, PromotedBranch branch) {
    PromotedBranch outer = worker.joiningAcquire();
    worker.joiningRelease(branch);
    try {
      Crew crew = worker.scheduler().crew();
      for (int i = 0; i < MOST_WAITS; i++) {
        long before = crew.progress();
        if (parks(worker, branch)) return true;
        if (branch.thiefAcquire() == null && crew.progress() == before) return false;
      }
      return branch.thiefAcquire() != null;
    } finally {
      worker.joiningRelease(outer);
    }
  }

  /** False if nothing has happened. */
  private static boolean parks(Worker worker, PromotedBranch branch) {
    long end = System.nanoTime() + PATIENCE;
    for (long left = PATIENCE; left > 0; left = end - System.nanoTime()) {
      if (!branch.casWaited()) return true; // J1
      worker.scheduler().waiting().parkNanos(worker, left);
      if (Thread.currentThread().isInterrupted()) return true;
    }
    return false;
  }

  private void helpOrWait() {
    Scheduler scheduler = worker.scheduler();
    if (!StackProbe.hasRoom()) {
      Thread.onSpinWait();
      return;
    }
    // Whoever always finds something to help with never comes to its nap.
    if (interruptible != null && Thread.interrupted()) interrupted();
    if (!located) {
      located = true;
      scheduler.whereabouts().locate(worker);
    }
    Help help = worker.help();
    if (help != Help.PARK && helps(scheduler, help)) {
      helped();
    } else if (!worker.isLight() && spins(scheduler.waiting().joinRounds)) {
      int round = spin();
      if (asksThief(round)) askThief();
      if (asksOthers(round)) scheduler.idle().requestBeats(worker);
      scheduler.waiting().pause(round);
    } else if (branch.casWaited()) { // J1
      askThief();
      if (help == Help.PARK) {
        park(scheduler);
        return;
      }
      scheduler.beginWait(worker, isLong());
      // J2: announced and not done, so complete() unparks; the nap ends for what was exposed
      // elsewhere.
      if (!branch.isDoneAcquire()) scheduler.waiting().parkNanos(worker, nap());
      scheduler.endWait(worker);
      if (Thread.interrupted()) interrupted();
      napped();
    }
  }

  private boolean helps(Scheduler scheduler, Help help) {
    PromotedBranch task = worker.hunter.huntFor(branch, scheduler.workers());
    if (task == null) return help == Help.ANY && helpsStrangers(scheduler);
    worker.joiningRelease(null);
    worker.runStolen(task);
    worker.joiningRelease(branch);
    return true;
  }

  /** Interrupts are kept apart: the caller's are no stranger's, nor the other way round. */
  private boolean helpsStrangers(Scheduler scheduler) {
    if (Thread.interrupted()) interrupted();
    worker.joiningRelease(null);
    boolean helped = Strangers.runOne(scheduler, worker);
    if (helped) Thread.interrupted();
    worker.joiningRelease(branch);
    return helped;
  }

  /** J2 without an end: nothing that is exposed meanwhile concerns a joiner that does not help. */
  private void park(Scheduler scheduler) {
    scheduler.beginBlocking(worker);
    if (!branch.isDoneAcquire()) scheduler.waiting().park(worker);
    scheduler.endBlocking(worker);
    if (Thread.interrupted()) interrupted();
  }

  private void interrupted() {
    interrupted = true;
    if (interruptible != null) Cancellation.cancel(worker.scheduler(), interruptible);
  }

  /** H1: asks whoever runs the branch to share it, or whoever runs what that one waits for. */
  private void askThief() {
    @Nullable PromotedBranch next = branch;
    for (int i = 0; i < StealOrder.LONGEST_CHASE && next != null; i++) {
      Worker thief = next.thiefAcquire();
      if (thief == null) return;
      next = thief.joiningAcquire();
      if (next == null) thief.requestBeat();
    }
  }
}
