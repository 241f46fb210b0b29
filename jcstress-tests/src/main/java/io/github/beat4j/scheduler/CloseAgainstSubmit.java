package io.github.beat4j.scheduler;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * C1 to C3, C6: a task is submitted while the pool is closed. It is rejected, or has run when close
 * returns. The figures: whether it was accepted, whether it had run.
 */
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "accepted, and run before close returned")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "rejected, and not run")
@Outcome(expect = Expect.FORBIDDEN, desc = "accepted and not yet run, or rejected and run")
public final class CloseAgainstSubmit {
  private CloseAgainstSubmit() {}

  /** The shipped counts, and what else a pool needs. */
  abstract static class Bare {
    final Quiescence quiescence = new Quiescence();
    final AtomicBoolean closed = new AtomicBoolean();
    volatile boolean ran;

    final void run() {
      ran = true;
      quiescence.ended();
    }

    final int close() {
      closed.set(true);
      while (!quiescence.isQuiet()) Thread.onSpinWait();
      return ran ? 1 : 0;
    }
  }

  /** The steps on the shipped counts. */
  @JCStressTest
  @JCStressMeta(CloseAgainstSubmit.class)
  @State
  public static class Model extends Bare {
    @Actor
    public void submitter(II_Result r) {
      quiescence.begun();
      if (closed.get()) {
        quiescence.ended();
        return;
      }
      run();
      r.r1 = 1;
    }

    @Actor
    public void closer(II_Result r) {
      r.r2 = close();
    }
  }

  /**
   * The shipped Scheduler, without threads of its own: the submitter runs the task. close() parks.
   */
  @JCStressTest
  @JCStressMeta(CloseAgainstSubmit.class)
  @State
  public static class Shipped {
    private final Scheduler scheduler =
        new Scheduler(new Settings("close", 1, 0, true, true, true, 1, 1, 0, false, 0));
    private volatile boolean ran;

    @Actor
    public void submitter(II_Result r) {
      try {
        scheduler.submit(() -> ran = true);
        r.r1 = 1;
      } catch (RejectedExecutionException e) {
        r.r1 = 0;
      }
    }

    @Actor
    public void closer(II_Result r) {
      scheduler.close();
      r.r2 = ran ? 1 : 0;
    }
  }

  /** The submitter asks whether the pool is closed, then counts its task. */
  @JCStressTest
  @JCStressMeta(CloseAgainstSubmit.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: accepted, and not run when close returned")
  @State
  public static class AskedFirst extends Bare {
    @Actor
    public void submitter(II_Result r) {
      if (closed.get()) return;
      quiescence.begun();
      run();
      r.r1 = 1;
    }

    @Actor
    public void closer(II_Result r) {
      r.r2 = close();
    }
  }
}
