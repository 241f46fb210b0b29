package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.scheduler.Cancelled;
import io.github.beat4j.scheduler.ScopeRegion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A region that is cancelled when its time is over. */
final class Deadline implements Runnable {
  private final Duration timeout;
  private final ScopeRegion region;
  private final Queue<ScopeSummary> scopes = new ConcurrentLinkedQueue<>();
  private volatile @Nullable List<BranchPosition> positions;

  private Deadline(Duration timeout, ScopeRegion region) {
    this.timeout = timeout;
    this.region = region;
  }

  static <T extends @Nullable Object, X extends Throwable> T run(
      Duration timeout, Branch<T, X> call) throws X {
    long end = System.nanoTime() + Math.max(0, Nanos.of(timeout));
    ScopeRegion region = ScopeRegion.enter("time limit");
    try {
      Deadline deadline = new Deadline(timeout, region);
      // Whoever is around will be cancelled earlier, and this with it.
      if (!region.endsBy(end, deadline)) return call.run();
      Future<?> alarm = Timer.schedule(deadline, end - System.nanoTime());
      try {
        return deadline.watch(call);
      } finally {
        alarm.cancel(false);
      }
    } finally {
      region.leave();
    }
  }

  private <T extends @Nullable Object, X extends Throwable> T watch(Branch<T, X> call) throws X {
    try {
      return call.run();
    } catch (Cancelled e) {
      List<BranchPosition> passed = positions;
      if (passed == null) throw e;
      DeadlineExceededException exceeded =
          new DeadlineExceededException(timeout, new ArrayList<>(scopes), passed);
      exceeded.initCause(e);
      throw exceeded;
    }
  }

  /** The time is over: on the timer's thread. */
  @Override
  public void run() {
    List<BranchPosition> found = new ArrayList<>();
    region
        .stacks()
        .forEach(
            (thread, frames) -> found.add(new BranchPosition(thread.getName(), List.of(frames))));
    positions = List.copyOf(found);
    region.cancel();
  }

  /** A scope inside has ended. */
  static void report(ScopeRegion ended, Scope<?, ?, ?> scope) {
    if (ended.isCancelled() && ended.deadline() instanceof Deadline deadline)
      deadline.scopes.add(scope.summary());
  }

  /** One daemon for all pools, which goes when there has been no deadline for a while. */
  private static final class Timer {
    private static final ScheduledThreadPoolExecutor EXECUTOR = create();

    private static ScheduledThreadPoolExecutor create() {
      ScheduledThreadPoolExecutor executor =
          new ScheduledThreadPoolExecutor(
              1,
              task -> {
                Thread thread = new Thread(task, "beat-deadlines");
                thread.setDaemon(true);
                return thread;
              });
      executor.setRemoveOnCancelPolicy(true);
      executor.setKeepAliveTime(1, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
      return executor;
    }

    static Future<?> schedule(Runnable task, long nanos) {
      return EXECUTOR.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }
  }
}
