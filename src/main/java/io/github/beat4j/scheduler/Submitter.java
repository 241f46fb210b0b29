package io.github.beat4j.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a task gets into a queue of the pool and somebody to look there, or is refused. */
final class Submitter {
  private final Scheduler scheduler;
  private final Submissions submissions;
  private final TaskRunner runner;

  Submitter(Scheduler scheduler, Submissions submissions, TaskRunner runner) {
    this.scheduler = scheduler;
    this.submissions = submissions;
    this.runner = runner;
  }

  void submit(Runnable task, Placement placement) {
    if (!enqueue(task, placement)) return;
    scheduler.idle().signal(mostAwake(), true, preferred(placement));
    scheduler.relief().submitted();
  }

  /** With one signal. If one is rejected, those before it stay submitted. */
  void submitAll(List<? extends Runnable> tasks, Placement placement) {
    int offered = 0;
    try {
      for (Runnable task : tasks) if (enqueue(task, placement)) offered++;
    } finally {
      if (offered > 0) {
        scheduler.idle().signalAll(mostAwake(), offered);
        scheduler.relief().submitted();
      }
    }
  }

  /** False if the task is not in a queue because it ran here. */
  private boolean enqueue(Runnable task, Placement placement) {
    scheduler.admit(); // C1
    if (scheduler.size().threads() == 0) {
      runner.runHere(task);
      return false;
    }
    if (offer(task, placement)) return true;
    if (scheduler.settings().callerRuns()) {
      // What is in front of it in a batch has not been signalled yet, and may be waited for here.
      scheduler.idle().signal(mostAwake(), true);
      scheduler.relief().submitted();
      runner.runHere(task);
      return false;
    }
    scheduler.ended();
    throw scheduler.rejected(
        "queue full: "
            + scheduler.settings().queueCapacity()
            + " tasks (raise queueCapacity, or let the caller run)");
  }

  private boolean offer(Runnable task, Placement placement) {
    try {
      return submissions.offer(task, existing(placement));
    } catch (OutOfMemoryError e) {
      scheduler.ended();
      throw e;
    }
  }

  /** With numbers that there are. */
  private Placement existing(Placement placement) {
    if (placement.isHigh()) return placement;
    if (placement.worker() != Placement.ANY)
      return placement.near(placement.worker() % scheduler.size().workers());
    if (placement.node() == Placement.ANY) return placement;
    return placement.onNode(scheduler.whereabouts().existingNode(placement.node()));
  }

  /** A worker that the task is for, if there is one that a signal should go to. */
  private @Nullable Worker preferred(Placement placement) {
    Placement there = existing(placement);
    if (there.worker() != Placement.ANY) return numbered(there.worker());
    return there.node() == Placement.ANY ? null : scheduler.idle().sleeperOn(there.node());
  }

  /** The worker whose thread has this number, if there is one. */
  private @Nullable Worker numbered(int wanted) {
    for (Worker worker : scheduler.workers()) if (worker.hunter.number() == wanted) return worker;
    return null;
  }

  private int mostAwake() {
    return scheduler.size().mostAwake();
  }
}
