package io.github.beat4j;

import io.github.beat4j.scheduler.Labels;
import io.github.beat4j.scheduler.Labels.Labelled;
import io.github.beat4j.scheduler.Scheduler;
import io.github.beat4j.scheduler.ScopeRegion;
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
class Submission<T extends @Nullable Object> extends FutureTask<T> implements Labelled {
  private final Scheduler scheduler;
  private final String label;
  private volatile @Nullable ScopeRegion region;

  Submission(Scheduler scheduler, Callable<T> task) {
    this(scheduler, task, Labels.of(Objects.requireNonNull(task, "task")));
  }

  Submission(Scheduler scheduler, Callable<T> task, String label) {
    super(scheduler.inContext(task));
    this.scheduler = scheduler;
    this.label = label;
  }

  @Override
  public final String label() {
    return label;
  }

  /**
   * Inside a region, so that a cancelled task stops, unless a thread outside every pool runs it.
   */
  @Override
  public void run() {
    if (!ScopeRegion.isPossible()) {
      super.run();
      return;
    }
    ScopeRegion own = ScopeRegion.enter("");
    region = own;
    try {
      super.run();
    } finally {
      region = null;
      own.leave();
    }
  }

  /** Cancels: a task that runs stops at its next potentially parallel call. */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    ScopeRegion own = region;
    if (cancelled && own != null) own.cancel();
    return cancelled;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    help();
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Objects.requireNonNull(unit, "unit");
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
