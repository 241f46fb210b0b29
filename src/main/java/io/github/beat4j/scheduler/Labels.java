package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * How a root or a branch is called in dumps and reports: by the name that it was given, or by its
 * class. A string, so that whoever keeps it keeps nothing of the task alive; and the task's own
 * {@code toString}, which might block or fail, is not asked.
 */
public final class Labels {
  private Labels() {}

  /** A task that knows better than its class what it is called. */
  public interface Labelled {
    /**
     * What it is called.
     *
     * @return some text
     */
    String label();
  }

  /**
   * The label of a task or a branch.
   *
   * @param task the task
   * @return its name or its class
   */
  public static String of(Object task) {
    return task instanceof Labelled labelled ? labelled.label() : task.getClass().getName();
  }

  /** The label of what a worker is in the middle of; racy, and may be a moment old. */
  static String ofWorkIn(Worker worker) {
    PromotedBranch branch = worker.executing();
    Root root = branch == null ? null : branch.root; // a spare one has none
    if (branch == null || root == null) return ofRoot(worker.label);
    return "branch " + ofBranch(branch) + " of " + ofRoot(root.label);
  }

  /** The label of a branch that somebody runs or awaits; racy, it may be a spare one meanwhile. */
  @SuppressWarnings("NullAway") // a spare one has no call
  static String ofBranch(PromotedBranch branch) {
    Object call = branch.call;
    return call == null ? "(over)" : of(call);
  }

  static String ofRoot(@Nullable String label) {
    return label == null ? "an outermost call" : label;
  }
}
