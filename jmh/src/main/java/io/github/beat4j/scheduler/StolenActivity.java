package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** A branch taken from another worker, and what the worker must find again afterwards. */
final class StolenActivity implements Activity {
  private final VirtualWorker worker;
  private final VirtualBranch task;
  private final int base;
  private final int baseDepth;
  private final int rights;
  private final int windows;
  private final int room;
  private final boolean busy;
  private final @Nullable VirtualBranch current;
  private boolean begun;

  StolenActivity(VirtualWorker worker, VirtualBranch task) {
    this.worker = worker;
    this.task = task;
    base = worker.base;
    baseDepth = worker.baseDepth;
    rights = worker.rights;
    windows = worker.windows();
    room = worker.room();
    busy = worker.busyOpaque();
    current = worker.current;
  }

  @Override
  public void step() {
    if (begun) {
      restore();
      complete();
      worker.pop();
      return;
    }
    begun = true;
    task.thief = worker;
    worker.counts.stole++;
    worker.current = task;
    worker.begin(task.depth);
    worker.push(new CallActivity(worker, task.node));
  }

  private void restore() {
    worker.base = base;
    worker.baseDepth = baseDepth;
    worker.rights = rights;
    worker.windows(windows);
    worker.work += room - worker.room();
    worker.room(room);
    worker.current = current;
    worker.endDive();
    worker.busyOpaque(busy);
    if (!busy) worker.ticketOpaque(null);
  }

  /** J3, J4. */
  private void complete() {
    task.done = true;
    if (task.waited) worker.unpark(task.owner);
  }
}
