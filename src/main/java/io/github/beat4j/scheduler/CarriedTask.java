package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier.Snapshot;

/** A submitted task with the context of its submitter. */
final class CarriedTask implements Runnable, Labels.Labelled {
  private final Scheduler scheduler;
  private final Runnable task;
  private final Snapshot context;

  CarriedTask(Scheduler scheduler, Runnable task, Snapshot context) {
    this.scheduler = scheduler;
    this.task = task;
    this.context = context;
  }

  /** The handler of the task's failure runs in the context as well. */
  @Override
  public void run() {
    Context.run(
        context,
        () -> {
          scheduler.runOrReport(task);
          return "";
        });
  }

  @Override
  public String label() {
    return Labels.of(task);
  }

  /** What was submitted. */
  static Runnable submitted(Runnable task) {
    return task instanceof CarriedTask carried ? carried.task : task;
  }
}
