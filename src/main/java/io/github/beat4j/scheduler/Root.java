package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** The identity of one outermost call. A join helps with tasks of its own root only. */
final class Root {
  /** Whether the call was entered by a guest, who then counts as one of the pool's workers. */
  final boolean enteredByGuest;

  /** What it is called in dumps; null if nobody has called it anything. */
  final @Nullable String label;

  Root(boolean enteredByGuest) {
    this(enteredByGuest, null);
  }

  Root(boolean enteredByGuest, @Nullable String label) {
    this.enteredByGuest = enteredByGuest;
    this.label = label;
  }
}
