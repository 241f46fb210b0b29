package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * Promoted branches that their worker has taken back or joined, for its next promotions
 * (docs/adr/0027, 0039). Who else still knows one takes nothing from it: a thief that has come too
 * late, whose CAS fails; a hunter on the way from thief to thief; whoever cancels or dumps.
 * Bounded, and none of them holds anything of the user's. Owner only.
 */
final class SpareBranches {
  private static final int MOST = 64;

  private final Worker owner;
  private final @Nullable PromotedBranch[] spares = new @Nullable PromotedBranch[MOST];
  private int size;

  SpareBranches(Worker owner) {
    this.owner = owner;
  }

  /** One to be filled; a new one if there is none. */
  PromotedBranch take() {
    int last = size - 1;
    if (last < 0) return new PromotedBranch(owner);
    PromotedBranch spare = spares[last];
    spares[last] = null; // it may be stolen, and nobody is to hold it then
    size = last;
    return spare == null ? new PromotedBranch(owner) : spare;
  }

  /** Keeps one that was taken back, or joined and has not failed, if there is room for it. */
  void give(PromotedBranch spare) {
    spare.clear();
    if (size < MOST) spares[size++] = spare;
  }
}
