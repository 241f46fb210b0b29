package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * S7: a signal trusts in a searcher, which finds other work at that moment. It looks for more, and
 * wakes the sleeper. The second figure says whether the sleeper is woken.
 */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the sleeper is woken")
@Outcome(expect = Expect.FORBIDDEN, desc = "work is visible, and everybody sleeps or works")
public final class LastSearcher {
  private LastSearcher() {}

  /** The steps of Idle on the shipped counters, signals and deque. */
  @JCStressTest
  @JCStressMeta(LastSearcher.class)
  @State
  public static class Model extends BareIdle {
    public Model() {
      super(2, SEARCHING + AWAKE, true);
    }

    @Actor
    public void searcher() {
      long counts = addCounts(-SEARCHING);
      if (searching(counts) > 0 || isPacing(counts)) return;
      if (!sleepers.isEmpty() && hasWork()) signal();
    }

    @Actor
    public void pusher() {
      push();
      signal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The shipped Idle. */
  @JCStressTest
  @JCStressMeta(LastSearcher.class)
  @State
  public static class Shipped extends SleeplessIdle {
    public Shipped() {
      super(2, 0, true, SEARCHING + AWAKE);
    }

    @Actor
    public void searcher() {
      idle.found(2);
    }

    @Actor
    public void pusher() {
      push();
      idle.signal(2, false);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The last searcher does not look for more. */
  @JCStressTest
  @JCStressMeta(LastSearcher.class)
  @Outcome(
      id = "0, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: work is visible, and everybody sleeps or works")
  @State
  public static class WithoutLook extends BareIdle {
    public WithoutLook() {
      super(2, SEARCHING + AWAKE, true);
    }

    @Actor
    public void searcher() {
      addCounts(-SEARCHING);
    }

    @Actor
    public void pusher() {
      push();
      signal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }
}
