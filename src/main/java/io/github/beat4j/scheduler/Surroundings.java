package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** How one worker sees the others, until they or their homes change. Confined to its thread. */
final class Surroundings {
  private final @Nullable Neighbourhood neighbourhood;
  private Worker @Nullable [] seen;
  private int seenMoves;
  private @Nullable Rings rings;

  Surroundings(@Nullable Neighbourhood neighbourhood) {
    this.neighbourhood = neighbourhood;
  }

  /** Null where nothing is known, or not yet. */
  @SuppressWarnings("ReferenceEquality") // the array is never changed, so the same one has the same
  @Nullable Rings of(Worker self, Worker[] all) {
    Neighbourhood near = neighbourhood;
    if (near == null) return null;
    int moves = near.moves();
    if (all != seen || moves != seenMoves) {
      seen = all;
      seenMoves = moves;
      rings = near.rings(self, all);
    }
    return rings;
  }
}
