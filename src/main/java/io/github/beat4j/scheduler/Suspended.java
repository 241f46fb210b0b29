package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** What a nested root or stolen branch must leave as it was. Owner only. */
final class Suspended {
  private final int size;
  private final int base;
  private final int baseDepth;
  private final int rights;
  private final int windows;
  private final int room;
  private final boolean busy;
  private final @Nullable Root root;
  private final @Nullable PromotedBranch current;
  final @Nullable Frame frame;

  Suspended(Worker worker) {
    size = worker.forks.size();
    base = worker.base;
    baseDepth = worker.baseDepth;
    rights = worker.rights;
    windows = worker.windows();
    room = worker.room();
    busy = worker.busyOpaque();
    root = worker.root;
    current = worker.current;
    frame = worker.frames.innermost();
  }

  void restore(Worker worker) {
    worker.blocks.endInside(frame);
    worker.settle(size, true);
    worker.forks.dropTo(size);
    worker.base = base;
    worker.baseDepth = baseDepth;
    worker.rights = rights;
    worker.windows(windows);
    worker.work += room - worker.room();
    worker.room(room);
    worker.root = root;
    worker.current = current;
    worker.endDive();
    worker.arrive();
    worker.busyOpaque(busy);
    if (!busy) {
      worker.ticketOpaque(null);
      worker.forks.trim();
    }
  }
}
