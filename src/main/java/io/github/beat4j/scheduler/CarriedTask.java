package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier.Snapshot;

/** A submitted task with the context of its submitter. */
final class CarriedTask implements Runnable, Labels.Labelled {
  private final TaskRunner runner;
  private final Runnable task;
  private final Snapshot context;

  CarriedTask(TaskRunner runner, Runnable task, Snapshot context) {
    this.runner = runner;
    this.task = task;
    this.context = context;
  }

  /** The handler of the task's failure runs in the context as well. */
  @Override
  public void run() {
    Context.run(
        context,
        () -> {
          runner.runOrReport(task);
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
