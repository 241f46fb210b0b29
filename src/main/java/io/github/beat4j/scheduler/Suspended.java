package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** What a nested root or stolen branch must leave as it was. Owner only. */
class Suspended {
  private int size;
  private int base;
  private int baseDepth;
  private int rights;
  private int windows;
  private int room;
  private boolean busy;
  private @Nullable Root root;
  private @Nullable PromotedBranch current;
  private @Nullable Frame frame;

  /** The innermost frame then. */
  final @Nullable Frame frame() {
    return frame;
  }

  final void save(Worker worker) {
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

  final void restore(Worker worker) {
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

  /** Holds nothing of what was saved any more. */
  final void forgetSaved() {
    root = null;
    current = null;
    frame = null;
  }
}
