package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * What a joiner runs under {@link Help#ANY} when its own root has nothing for it: another root's
 * branch, or a submitted task.
 */
final class Strangers {
  private Strangers() {}

  /** Runs one on the joiner's thread, in the middle of its root; false if there is none. */
  static boolean runOne(Scheduler scheduler, Worker worker) {
    PromotedBranch branch = worker.hunter.huntAny(scheduler.workers());
    if (branch != null) {
      worker.runStolen(branch);
      return true;
    }
    @Nullable Runnable task = scheduler.pollSubmitted();
    if (task == null) return false;
    scheduler.runSubmitted(worker, task);
    return true;
  }
}
