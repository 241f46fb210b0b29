package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * J3: the joiner of a branch sees its outcome, a value or a failure, once it has seen DONE. It
 * looks until it does.
 */
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "the outcome")
@Outcome(expect = Expect.FORBIDDEN, desc = "done, without all of the outcome")
public final class BranchOutcome {
  private BranchOutcome() {}

  /** A stolen branch and its joiner. */
  abstract static class Joined {
    final PromotedBranch branch = Stage.branch();

    final void awaitDone() {
      while (!branch.isDoneAcquire()) Thread.onSpinWait();
    }

    final void value(II_Result r) {
      awaitDone();
      r.r1 = (int) branch.bits();
      r.r2 = branch.value() instanceof Integer value ? value : 0;
    }

    final void failure(II_Result r) {
      awaitDone();
      if (!(branch.failure() instanceof Failure failure)) return;
      r.r1 = 1;
      r.r2 = failure.code;
    }
  }

  @SuppressWarnings("serial")
  private static final class Failure extends RuntimeException {
    private int code;

    Failure() {
      super(null, null, false, false);
    }
  }

  /** A release store and an acquire load. */
  @JCStressTest
  @JCStressMeta(BranchOutcome.class)
  @State
  public static class Model {
    private final AtomicInteger state = new AtomicInteger();
    private int bits;
    private int value;

    @Actor
    public void thief() {
      bits = 1;
      value = 2;
      state.setRelease(1);
    }

    @Actor
    public void joiner(II_Result r) {
      while (state.getAcquire() == 0) Thread.onSpinWait();
      r.r1 = bits;
      r.r2 = value;
    }
  }

  /** The shipped branch succeeds. */
  @JCStressTest
  @JCStressMeta(BranchOutcome.class)
  @State
  public static class Shipped extends Joined {
    @Actor
    public void thief() {
      branch.succeed(1, 2);
      branch.complete();
    }

    @Actor
    public void joiner(II_Result r) {
      value(r);
    }
  }

  /** The shipped branch fails. */
  @JCStressTest
  @JCStressMeta(BranchOutcome.class)
  @State
  public static class ShippedFailure extends Joined {
    @Actor
    public void thief() {
      Failure failure = new Failure();
      failure.code = 2;
      branch.fail(failure);
      branch.complete();
    }

    @Actor
    public void joiner(II_Result r) {
      failure(r);
    }
  }

  /** The outcome comes after DONE, where a plain store of DONE would allow it. */
  @JCStressTest
  @JCStressMeta(BranchOutcome.class)
  @Outcome(
      id = {"0, 0", "0, 2", "1, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: done before the outcome is there")
  @State
  public static class DoneFirst extends Joined {
    @Actor
    public void thief() {
      branch.complete();
      branch.succeed(1, 2);
    }

    @Actor
    public void joiner(II_Result r) {
      value(r);
    }
  }

  /** The same with a failure. */
  @JCStressTest
  @JCStressMeta(BranchOutcome.class)
  @Outcome(
      id = {"0, 0", "1, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: done before the failure is there")
  @State
  public static class FailedAfterwards extends Joined {
    @Actor
    public void thief() {
      Failure failure = new Failure();
      branch.complete();
      branch.fail(failure);
      failure.code = 2;
    }

    @Actor
    public void joiner(II_Result r) {
      failure(r);
    }
  }
}
