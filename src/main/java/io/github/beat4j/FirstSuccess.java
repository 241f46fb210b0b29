package io.github.beat4j;

import io.github.beat4j.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several submitted tasks of which one has to succeed. Closing it cancels the others. */
final class FirstSuccess<T extends @Nullable Object> implements AutoCloseable {
  private final List<Attempt> attempts;
  private final AtomicReference<@Nullable Attempt> winner = new AtomicReference<>();
  private final AtomicReference<@Nullable Attempt> lastLoser = new AtomicReference<>();
  private final AtomicInteger open;
  private final CountDownLatch decided = new CountDownLatch(1);

  /**
   * Submits the tasks.
   *
   * @throws IllegalArgumentException if there are none
   * @throws java.util.concurrent.RejectedExecutionException if one is rejected; those before it are
   *     cancelled
   */
  FirstSuccess(Scheduler scheduler, Collection<? extends Callable<T>> tasks) {
    attempts = new ArrayList<>(tasks.size());
    for (Callable<T> task : tasks)
      attempts.add(new Attempt(scheduler, Objects.requireNonNull(task, "task")));
    if (attempts.isEmpty())
      throw new IllegalArgumentException("tasks: none (expected: at least one)");
    open = new AtomicInteger(attempts.size());
    try {
      for (Attempt attempt : attempts) scheduler.submit(attempt);
    } catch (Throwable t) {
      close();
      throw t;
    }
  }

  private final class Attempt extends Submission<T> {
    private boolean succeeded;

    Attempt(Scheduler scheduler, Callable<T> task) {
      super(scheduler, task);
    }

    @Override
    protected void set(T result) {
      succeeded = true;
      super.set(result);
    }

    /** The winner before the count: whoever counts the last one sees it. */
    @Override
    protected void done() {
      if (succeeded && !isCancelled() && winner.compareAndSet(null, this)) {
        decided.countDown();
        // At once: the caller itself may be in one of them.
        close();
      }
      if (open.decrementAndGet() == 0) {
        lastLoser.set(this);
        decided.countDown();
      }
    }
  }

  T await() throws InterruptedException, ExecutionException {
    help();
    decided.await();
    return result();
  }

  T await(long nanos) throws InterruptedException, ExecutionException, TimeoutException {
    help();
    if (!decided.await(nanos, TimeUnit.NANOSECONDS))
      throw new TimeoutException("none of " + attempts.size() + " tasks has succeeded in time");
    return result();
  }

  private void help() {
    for (Attempt attempt : attempts) {
      if (decided.getCount() == 0) return;
      attempt.help();
    }
  }

  private T result() throws InterruptedException, ExecutionException {
    Attempt first = winner.get();
    if (first == null) first = Objects.requireNonNull(lastLoser.get());
    try {
      return first.get();
    } catch (CancellationException e) {
      // By shutdownNow's caller, who has the futures.
      throw new ExecutionException("cancelled", e);
    }
  }

  @Override
  public void close() {
    for (Attempt attempt : attempts) attempt.cancel(true);
  }
}
