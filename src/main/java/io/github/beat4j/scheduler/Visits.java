package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * The stolen branches that a worker is in, one inside the other; each in a {@link Visit} that was
 * there before, unless they are nested very deep (docs/adr/0039). Owner only.
 */
final class Visits {
  private static final int MOST_KEPT = 16;

  private final Worker worker;
  private final @Nullable Visit[] kept = new @Nullable Visit[MOST_KEPT];
  private int depth;

  Visits(Worker worker) {
    this.worker = worker;
  }

  /** Suspends what the worker is in. */
  Visit begin(PromotedBranch task) {
    Visit visit = depth < MOST_KEPT ? kept[depth] : null;
    if (visit == null) {
      visit = new Visit(worker, depth);
      if (depth < MOST_KEPT) kept[depth] = visit;
    }
    visit.begin(task);
    depth++;
    return visit;
  }

  /**
   * Goes on with it. If that fails, for want of stack, the visit is not used again before one
   * around it has ended.
   */
  void end(Visit visit) {
    visit.restore(worker);
    visit.forget();
    depth = visit.depth;
  }
}
