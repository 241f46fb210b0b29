package io.github.beat4j;

import io.github.beat4j.scheduler.Scheduler;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A submitted task as a future. A worker that waits for it runs it, if nobody has begun: pools
 * cannot starve so. Whoever runs it, it has the context of the thread that made it.
 */
class Submission<T extends @Nullable Object> extends FutureTask<T> {
  private final Scheduler scheduler;

  Submission(Scheduler scheduler, Callable<T> task) {
    super(scheduler.inContext(Objects.requireNonNull(task, "task")));
    this.scheduler = scheduler;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    help();
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    help();
    return super.get(timeout, unit);
  }

  /** Runs it, if the calling thread works for its pool and nobody has begun. */
  final void help() {
    // An interrupted waiter is to throw, not to work.
    if (isDone() || Thread.currentThread().isInterrupted()) return;
    // An interrupt by cancel is meant for this task alone, not for the one around it.
    if (scheduler.runIfWorker(this) && isCancelled()) Thread.interrupted();
  }
}
