package io.github.beat4j.scheduler;

import io.github.beat4j.function.LongBranch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * C5: a guest promotes its last branch while the pool is closed and its thread retires. Nobody else
 * is left to run the branch, so the guest takes it back. The figures: whether the guest was let in,
 * how often its branch ran.
 */
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "let in, and the branch ran once")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "rejected, and nothing ran")
@Outcome(expect = Expect.FORBIDDEN, desc = "the branch is lost, or ran twice")
public final class CloseAgainstPromotion {
  private CloseAgainstPromotion() {}

  /** A guest, and the last thread of the pool. */
  abstract static class Bare extends BareIdle {
    private final AtomicInteger runs = new AtomicInteger();

    Bare() {
      super(2, SEARCHING + AWAKE, false);
    }

    /** C5: it looks once more, and goes. */
    final void retire() {
      if (Stage.steal(deque) != null) runs.incrementAndGet();
      addCounts(-SEARCHING - AWAKE);
    }

    final void takeBack() {
      if (deque.pop() != null) runs.incrementAndGet();
    }

    final int runs() {
      return runs.get();
    }
  }

  /** The steps on the shipped counters and deque. */
  @JCStressTest
  @JCStressMeta(CloseAgainstPromotion.class)
  @State
  public static class Model extends Bare {
    @Actor
    public void guest(II_Result r) {
      push();
      signal();
      takeBack();
      r.r1 = 1;
    }

    @Actor
    public void thread() {
      retire();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = runs();
    }
  }

  /**
   * The shipped Scheduler and Worker. The signal of the promotion starts a thread if the pool is
   * not over.
   */
  @JCStressTest
  @JCStressMeta(CloseAgainstPromotion.class)
  @State
  public static class Shipped {
    private final Scheduler scheduler =
        new Scheduler(new Settings("close", 2, 1, true, true, true, 1, 1, 0, false, 1 << 18));
    private final AtomicInteger runs = new AtomicInteger();

    private long call() {
      LongBranch<RuntimeException> right = () -> runs.incrementAndGet();
      Worker worker = CurrentWorker.get();
      int entry = worker.fork(BranchKind.LONG, right, null);
      PromotedBranch stolen = worker.takeBack(entry);
      if (stolen != null) return worker.joinedBits(entry, stolen);
      boolean window = worker.openWindow();
      try {
        return right.run();
      } finally {
        worker.close(entry, window);
      }
    }

    @Actor
    public void guest(II_Result r) {
      try {
        r.r1 = Math.toIntExact(scheduler.invoke(this::call));
      } catch (RejectedExecutionException e) {
        r.r1 = 0;
      }
    }

    @Actor
    public void closer() {
      scheduler.close();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = runs.get();
    }
  }

  /** The guest leaves its branch to a thread that is awake. */
  @JCStressTest
  @JCStressMeta(CloseAgainstPromotion.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: the branch is lost")
  @State
  public static class TrustsTheThread extends Bare {
    @Actor
    public void guest(II_Result r) {
      push();
      if (searching(countsVolatile()) == 0) takeBack();
      r.r1 = 1;
    }

    @Actor
    public void thread() {
      retire();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = runs();
    }
  }
}
