package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * What another thread sees of a worker at one moment. The parts are read one after the other, so
 * they may not belong together; each was true a moment ago.
 *
 * @param worker whose view this is
 * @param thread its thread's name
 * @param state its thread's state
 * @param ofPool whether that is a thread of the pool, and no guest
 * @param busy whether it is in a root
 * @param blocking whether it has said that it blocks
 * @param root what its innermost work belongs to: the same object for all that share the root
 * @param label what the root is called
 * @param runs the stolen branch that it is in, or null if it runs the root itself
 * @param awaits the branch that it waits for, or null
 * @param exposes whether it has branches that others may steal
 */
record WorkerView(
    Worker worker,
    String thread,
    Thread.State state,
    boolean ofPool,
    boolean busy,
    boolean blocking,
    Object root,
    String label,
    @Nullable PromotedBranch runs,
    @Nullable PromotedBranch awaits,
    boolean exposes) {

  /** Null if the worker is vacant. */
  static @Nullable WorkerView of(Worker worker) {
    Thread thread = worker.threadAcquire();
    if (thread == null) return null;
    PromotedBranch runs = worker.executing();
    Root own = worker.root();
    Root root = runs == null ? own : runs.root;
    return new WorkerView(
        worker,
        thread.getName(),
        thread.getState(),
        worker.hunter.isThreadOfPool(),
        worker.busyOpaque(),
        worker.isBlocking(),
        root == null ? worker : root,
        Labels.ofRoot(runs == null || root == null ? worker.label : root.label),
        runs,
        worker.joiningAcquire(),
        !worker.stealable().isEmpty());
  }

  /** Whose branch it runs, or null if it runs the root itself. */
  @Nullable Worker parent() {
    return runs == null ? null : runs.owner;
  }

  int depth() {
    return runs == null ? 0 : runs.depth;
  }

  String line() {
    return thread + " (" + state + ") runs " + work() + waits() + (exposes ? ", shares more" : "");
  }

  private String work() {
    return runs == null ? "the root" : "branch " + branch(runs);
  }

  private String waits() {
    if (blocking) return ", has said that it blocks";
    if (awaits == null) return "";
    Worker thief = awaits.thiefAcquire();
    Thread other = thief == null ? null : thief.threadAcquire();
    return ", waits for branch " + branch(awaits) + (other == null ? "" : " of " + other.getName());
  }

  private static String branch(PromotedBranch branch) {
    return Labels.ofBranch(branch) + " at depth " + branch.depth;
  }
}
