package io.github.beat4j;

import io.github.beat4j.scheduler.Scheduler;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A submitted task as a future. A worker that waits for it runs it, if nobody has begun: pools
 * cannot starve so.
 */
final class Submission<T extends @Nullable Object> extends FutureTask<T> {
  private final Scheduler scheduler;

  Submission(Scheduler scheduler, Callable<T> task) {
    super(task);
    this.scheduler = scheduler;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (!isDone()) scheduler.runIfWorker(this);
    return super.get();
  }
}
