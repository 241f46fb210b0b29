package io.github.beat4j.scheduler;

/** The identity of one outermost call. A join helps with tasks of its own root only. */
final class Root {
  /** Whether the call was entered by a guest, who then counts as one of the pool's workers. */
  final boolean enteredByGuest;

  Root(boolean enteredByGuest) {
    this.enteredByGuest = enteredByGuest;
  }
}
