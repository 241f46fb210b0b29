package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * Where dense calls seldom go: promotion, and waiting for what was stolen. Each is compiled once
 * then, and not once more in every method that a call passes through: beside two busy workers the
 * compiler has no processor of its own on a small machine (docs/adr/0003).
 */
final class Detour extends NeverInlined {
  private static final long serialVersionUID = 1;

  private Detour() {}

  static int forkOutside(BranchKind kind, Object call, @Nullable Object argument) {
    return CommonScheduler.forkOutside(kind, call, argument);
  }

  static void promote(Worker worker, boolean asked) {
    worker.promoteNow(asked);
  }

  static void await(Worker worker, PromotedBranch branch, @Nullable Region interruptible) {
    Joiner.awaitSlowly(worker, branch, interruptible);
  }
}
