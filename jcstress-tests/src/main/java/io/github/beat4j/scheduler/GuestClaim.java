package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** G1: two guests want one vacant worker, and exactly one gets it. */
@Outcome(
    id = {"1, 0", "0, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "one of them has it")
@Outcome(expect = Expect.FORBIDDEN, desc = "both, or nobody")
public final class GuestClaim {
  private GuestClaim() {}

  /** A vacant worker. */
  abstract static class Vacant {
    final BareWorker worker = new BareWorker();
    final Thread first = Stage.nobody();
    final Thread second = Stage.somebody();
  }

  /** A CAS. */
  @JCStressTest
  @JCStressMeta(GuestClaim.class)
  @State
  public static class Model {
    private final AtomicInteger owner = new AtomicInteger();

    @Actor
    public void one(II_Result r) {
      r.r1 = owner.compareAndSet(0, 1) ? 1 : 0;
    }

    @Actor
    public void other(II_Result r) {
      r.r2 = owner.compareAndSet(0, 2) ? 1 : 0;
    }
  }

  /** The signals of the shipped worker. */
  @JCStressTest
  @JCStressMeta(GuestClaim.class)
  @State
  public static class Shipped extends Vacant {
    @Actor
    public void one(II_Result r) {
      r.r1 = worker.casThread(first) ? 1 : 0;
    }

    @Actor
    public void other(II_Result r) {
      r.r2 = worker.casThread(second) ? 1 : 0;
    }
  }

  /** A look and a store instead of the CAS. */
  @JCStressTest
  @JCStressMeta(GuestClaim.class)
  @Outcome(
      id = "1, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: both have it")
  @State
  public static class LookThenStore extends Vacant {
    @Actor
    public void one(II_Result r) {
      if (!worker.isVacant()) return;
      worker.threadRelease(first);
      r.r1 = 1;
    }

    @Actor
    public void other(II_Result r) {
      if (!worker.isVacant()) return;
      worker.threadRelease(second);
      r.r2 = 1;
    }
  }
}
