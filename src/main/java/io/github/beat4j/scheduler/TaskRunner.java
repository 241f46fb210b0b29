package io.github.beat4j.scheduler;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * How a submitted task runs: on whose worker, under which label, and who is told of its failure.
 */
final class TaskRunner {
  private final Scheduler scheduler;

  TaskRunner(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Runs a task that has no place in the queue, or a pool without threads, on its submitter. */
  void runHere(Runnable task) {
    try {
      Worker current = CurrentWorker.get();
      if (current.isOfPool(scheduler)) runLabelled(current, task, task);
      else invokeOpen(task);
    } catch (Throwable t) {
      report(t);
    } finally {
      scheduler.ended();
    }
  }

  private void invokeOpen(Runnable task) {
    Worker current = CurrentWorker.get();
    Worker outer = current == Guests.OUTSIDE ? null : current;
    Worker worker = scheduler.enter(outer);
    try {
      worker.label = Labels.of(task);
      worker.beginRoot();
      task.run();
    } finally {
      scheduler.leave(worker, outer);
    }
  }

  /** Runs an awaited task here if the calling thread works for this pool. */
  boolean runIfWorker(Runnable task) {
    Worker current = CurrentWorker.get();
    if (current.isOfPool(scheduler)) {
      runLabelled(current, task, task);
      return true;
    }
    if (!(Thread.currentThread() instanceof WorkerThread thread)
        || !thread.own().isOfPool(scheduler)) return false;
    // A worker of this pool that visits another one.
    thread.worker(thread.own());
    try {
      runLabelled(thread.own(), task, task);
    } finally {
      thread.worker(current);
    }
    return true;
  }

  /** Runs a task from the inbox, whatever it throws. */
  void runSubmitted(Worker worker, Runnable task) {
    try {
      runLabelled(worker, task, () -> runOrReport(task));
    } catch (Throwable t) {
      report(t);
    } finally {
      Thread.interrupted();
      scheduler.ended();
    }
  }

  private static void runLabelled(Worker worker, Runnable task, Runnable body) {
    String outer = worker.label;
    worker.label = Labels.of(task);
    try {
      worker.runSubmitted(body);
    } finally {
      worker.label = outer;
    }
  }

  /** Inside the root, so that the handler may make calls as well. */
  void runOrReport(Runnable task) {
    try {
      task.run();
    } catch (Throwable t) {
      report(t);
    }
  }

  /** Gives a failure that nobody waits for to the pool's handler, or to the calling thread's. */
  private void report(Throwable failure) {
    UncaughtExceptionHandler own = scheduler.settings().conduct().handler();
    report(own == null ? Thread.currentThread().getUncaughtExceptionHandler() : own, failure);
  }

  static void report(UncaughtExceptionHandler handler, Throwable failure) {
    try {
      handler.uncaughtException(Thread.currentThread(), failure);
    } catch (Throwable t) {
      // As the JVM does: what the handler throws is ignored.
    }
  }
}
