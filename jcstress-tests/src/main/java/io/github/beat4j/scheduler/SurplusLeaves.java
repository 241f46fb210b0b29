package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** S10: two are awake where one may be, and both have just done their work: which one goes. */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the second one goes")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the first one goes")
@Outcome(expect = Expect.FORBIDDEN, desc = "both go, and signals have trusted in one of them")
public final class SurplusLeaves {
  private SurplusLeaves() {}

  /** The shipped Idle. */
  @JCStressTest
  @JCStressMeta(SurplusLeaves.class)
  @State
  public static class Shipped extends SleeplessIdle {
    private final Worker other = new Worker(scheduler, 3);

    public Shipped() {
      super(2, 0, false, 2 * AWAKE);
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = restAsSurplus(sleeper);
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = restAsSurplus(other);
    }
  }

  /** Whoever sees one too many goes, without a look whether somebody has gone meanwhile. */
  @JCStressTest
  @JCStressMeta(SurplusLeaves.class)
  @Outcome(
      id = "1, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: both go, and signals have trusted in one of them")
  @State
  public static class WithoutCas extends BareIdle {
    public WithoutCas() {
      super(1, 2 * AWAKE, false);
    }

    private int leaves() {
      if (awake(countsVolatile()) <= 1) return 0;
      addCounts(-AWAKE);
      return 1;
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = leaves();
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = leaves();
    }
  }
}
