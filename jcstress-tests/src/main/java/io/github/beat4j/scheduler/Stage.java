package io.github.beat4j.scheduler;

import io.github.beat4j.deque.Steal;
import io.github.beat4j.deque.Stealable;
import io.github.beat4j.deque.Thief;
import io.github.beat4j.deque.WorkDeque;
import io.github.beat4j.function.VoidBranch;
import org.jspecify.annotations.Nullable;

/** Workers, branches and thieves without threads of a pool. */
final class Stage {
  /** A closed pool: every call may be promoted, and no thread starts. */
  private static final Scheduler CLOSED = new Scheduler(Settings.rehearsal());

  private static final Thread NOBODY = new Thread("nobody");
  private static final Thread SOMEBODY = new Thread("somebody");
  private static final Root ROOT = new Root(true);
  private static final ScopeRegion REGION;

  static {
    CLOSED.close();
    REGION = new ScopeRegion(worker(), "");
  }

  private Stage() {}

  /** A worker in a root that promotes its next call, and later ones if somebody asks. */
  static Worker worker() {
    Worker worker = new Worker(CLOSED, 1);
    worker.threadRelease(NOBODY);
    worker.beginRoot();
    // The first take-back ends the promotions of which nobody knows whether they are wanted.
    int entry = worker.fork(BranchKind.VOID, Stage.class, null);
    worker.takeBack(entry);
    worker.close(entry, worker.openWindow());
    return worker;
  }

  static Hunter hunter() {
    return new Hunter(Guests.OUTSIDE, 1);
  }

  static PromotedBranch branch() {
    return branch(Stage.class);
  }

  static PromotedBranch branch(Object call) {
    return new PromotedBranch(BranchKind.VOID, call, null, ROOT, Guests.OUTSIDE, 1, null);
  }

  static PromotedBranch fill(PromotedBranch spare, Object call) {
    return spare.fill(BranchKind.VOID, call, null, ROOT, 1, null);
  }

  /** Gives the other actor time to come in between. */
  static void pause() {
    for (int i = 0; i < 60; i++) Thread.onSpinWait();
  }

  /** Runs what is in it, if anything is. */
  static void run(PromotedBranch task) {
    if (task.call instanceof VoidBranch<?> branch) {
      try {
        branch.run();
      } catch (Throwable t) {
        throw new AssertionError(t);
      }
    }
  }

  /** The block of a scope, entered by a worker of no test. */
  static ScopeRegion region() {
    return REGION;
  }

  static Thread nobody() {
    return NOBODY;
  }

  static Thread somebody() {
    return SOMEBODY;
  }

  @SuppressWarnings("unchecked")
  static WorkDeque<PromotedBranch> dequeOf(Worker worker) {
    return (WorkDeque<PromotedBranch>) worker.stealable();
  }

  /** One steal, repeated as long as only another thread was in the way. */
  static @Nullable PromotedBranch steal(Stealable<PromotedBranch> deque) {
    Thief<PromotedBranch> hand =
        new Thief<>() {
          @Override
          protected boolean wants(PromotedBranch task) {
            return true;
          }
        };
    while (true) {
      Steal end = deque.steal(hand);
      if (end == Steal.TAKEN) return hand.taken();
      if (end != Steal.RETRY) return null;
      Thread.onSpinWait();
    }
  }
}
