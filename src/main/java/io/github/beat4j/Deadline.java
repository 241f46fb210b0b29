package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.scheduler.Cancelled;
import io.github.beat4j.scheduler.ScopeRegion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A region that is cancelled when its time is over. */
final class Deadline implements Runnable {
  /** Times are compared by their difference, which a longer limit would overflow. */
  private static final long LONGEST = Long.MAX_VALUE / 4;

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
    long end = System.nanoTime() + Math.max(0, Math.min(Nanos.of(timeout), LONGEST));
    ScopeRegion region = ScopeRegion.enter("time limit");
    try {
      Deadline deadline = new Deadline(timeout, region);
      // Whoever is around will be cancelled earlier, and this with it.
      if (!region.endsBy(end, deadline)) return call.run();
      return deadline.watch(call);
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

  /** The time is over: on the thread of the pool's alarms. */
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
}
