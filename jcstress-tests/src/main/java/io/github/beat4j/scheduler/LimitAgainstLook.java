package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * T1 to T3: a worker enters a region whose time ends before the next look of the alarms, while they
 * look. The figures: whether the worker is to wake them, whether they have seen the region.
 */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "seen, and nobody to be woken")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "not seen, so they are woken")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "seen, and woken for nothing")
@Outcome(expect = Expect.FORBIDDEN, desc = "not seen, and asleep until a later end")
public final class LimitAgainstLook {
  private static final long END = 2;
  private static final long LATER = 3;

  private LimitAgainstLook() {}

  /** A volatile place for the end, and a volatile time of the next look. */
  @JCStressTest
  @JCStressMeta(LimitAgainstLook.class)
  @State
  public static class Model {
    private volatile long shown;
    private volatile long next = 1;

    @Actor
    public void owner(II_Result r) {
      shown = END;
      r.r1 = END < next ? 1 : 0;
    }

    @Actor
    public void alarms(II_Result r) {
      next = LATER;
      r.r2 = shown == END ? 1 : 0;
    }
  }

  /** The shipped worker and the shipped time of the next look. */
  abstract static class Bare {
    final Worker worker = Stage.worker();
    final ScopeRegion region = Stage.region();
    final NextLook nextLook = new NextLook();

    Bare() {
      // The look for an earlier end begins.
      nextLook.lower(1);
    }

    final void look(II_Result r) {
      nextLook.forget();
      r.r2 = worker.timedVolatile() == null ? 0 : 1;
      nextLook.atMost(LATER);
    }
  }

  /** The order of the shipped code. */
  @JCStressTest
  @JCStressMeta(LimitAgainstLook.class)
  @State
  public static class Shipped extends Bare {
    @Actor
    public void owner(II_Result r) {
      worker.timedVolatile(region);
      r.r1 = nextLook.lower(END) ? 1 : 0;
    }

    @Actor
    public void alarms(II_Result r) {
      look(r);
    }
  }

  /** The owner asks before it shows its region. */
  @JCStressTest
  @JCStressMeta(LimitAgainstLook.class)
  @Outcome(
      id = "0, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: not seen, and asleep until a later end")
  @State
  public static class AskedFirst extends Bare {
    @Actor
    public void owner(II_Result r) {
      r.r1 = nextLook.lower(END) ? 1 : 0;
      worker.timedVolatile(region);
    }

    @Actor
    public void alarms(II_Result r) {
      look(r);
    }
  }
}
