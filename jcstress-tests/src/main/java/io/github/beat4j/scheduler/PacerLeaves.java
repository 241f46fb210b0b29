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
 * S8, S9, Lemma 2: a signal trusts in the pacer, which stops pacing at that moment and goes to
 * sleep. The figures: whether it parks at last, whether it is woken.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it saw the work, and does not park")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it parks, and is woken")
@Outcome(
    id = "0, 1",
    expect = Expect.ACCEPTABLE,
    desc = "it saw the work, and somebody wakes it as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "it parks, and nobody wakes it")
public final class PacerLeaves {
  private PacerLeaves() {}

  /**
   * The steps of Idle on the shipped counters, signals and deque: a searcher first, then asleep.
   */
  @JCStressTest
  @JCStressMeta(PacerLeaves.class)
  @State
  public static class Model extends BareIdle {
    public Model() {
      super(2, PACING + AWAKE, false);
    }

    @Actor
    public void pacer(II_Result r) {
      if (hasWork()) return;
      addCounts(SEARCHING - PACING);
      r.r1 = sleep();
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

  /** The shipped Idle: one nap as the pacer, then asleep. */
  @JCStressTest
  @JCStressMeta(PacerLeaves.class)
  @State
  public static class Shipped extends SleeplessIdle {
    public Shipped() {
      super(0, 1, false, SEARCHING + AWAKE);
    }

    @Actor
    public void pacer(II_Result r) {
      r.r1 = rest();
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

  /** It looked as the pacer, and does not look again (S4). */
  @JCStressTest
  @JCStressMeta(PacerLeaves.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it parks, and nobody wakes it")
  @State
  public static class WithoutLook extends BareIdle {
    public WithoutLook() {
      super(2, PACING + AWAKE, false);
    }

    @Actor
    public void pacer(II_Result r) {
      if (hasWork()) return;
      addCounts(SEARCHING - PACING);
      addSleeper();
      stopSearching();
      r.r1 = 1;
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
