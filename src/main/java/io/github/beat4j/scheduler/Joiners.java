package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** What a worker has for waits to come, the last one that was used first. Owner only. */
final class Joiners {
  private static final int MOST = 16;

  private final Worker worker;
  private final @Nullable Joiner[] idle = new @Nullable Joiner[MOST];
  private int size;

  Joiners(Worker worker) {
    this.worker = worker;
  }

  Joiner take() {
    Joiner joiner = size == 0 ? null : idle[--size];
    return joiner == null ? new Joiner(worker) : joiner;
  }

  /** Keeps it, if there is room. */
  void give(Joiner joiner) {
    if (size < MOST) idle[size++] = joiner;
  }
}
