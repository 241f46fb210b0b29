package io.github.beat4j.scheduler;

import io.github.beat4j.function.VoidBranch;
import org.jspecify.annotations.Nullable;

/**
 * A stolen branch that a worker is in, and what it has left for it. Used for one branch after the
 * other. Owner only.
 */
final class Visit extends Suspended implements VoidBranch<Throwable> {
  /** How many visits are around it. */
  final int depth;

  final Frame frame = new Frame();
  private final Worker worker;
  private @Nullable PromotedBranch task;

  Visit(Worker worker, int depth) {
    this.worker = worker;
    this.depth = depth;
  }

  void begin(PromotedBranch branch) {
    save(worker);
    task = branch;
    frame.reopen(branch, worker.forks.size(), frame());
  }

  @Override
  public void run() throws Throwable {
    PromotedBranch branch = task;
    if (branch == null) throw new IllegalStateException("visit: not begun");
    try {
      branch.kind.run(branch);
    } catch (Throwable t) {
      // Here: each frame further out takes longer to leave by a throw than by a return.
      branch.fail(t);
    } finally {
      worker.blocks.join(frame, null);
    }
  }

  void forget() {
    task = null;
    frame.forget();
    forgetSaved();
  }
}
