package io.github.beat4j.scheduler;

import io.github.beat4j.deque.SlowStores;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * S1 to S4: a searcher goes to sleep while somebody makes work visible. It is among the sleepers
 * (S2) already, but for the shipped Idle. The figures: whether it parks at last, whether it is
 * woken.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it saw the work, and does not park")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it parks, and is woken")
@Outcome(
    id = "0, 1",
    expect = Expect.ACCEPTABLE,
    desc = "it saw the work, and somebody wakes it as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "it parks, and nobody wakes it")
public final class SleepAgainstPush {
  private SleepAgainstPush() {}

  /** The steps of Idle on the shipped counters, signals and deque. */
  @JCStressTest
  @JCStressMeta(SleepAgainstPush.class)
  @State
  public static class Model extends BareIdle {
    public Model() {
      super(2, SEARCHING + AWAKE, true);
    }

    @Actor
    public void sleeper(II_Result r) {
      r.r1 = restAndLook();
    }

    @Actor
    public void pusher() {
      SlowStores.begin();
      push();
      signal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /**
   * The shipped Idle, which parks. The first figure says that it is back as a searcher, the second
   * that it was woken.
   */
  @JCStressTest
  @JCStressMeta(SleepAgainstPush.class)
  @State
  public static class Shipped extends Rest {
    public Shipped() {
      super(true);
    }

    @Actor
    public void sleeper() {
      rest();
    }

    @Actor
    public void pusher(II_Result r) {
      stopPacing();
      SlowStores.begin();
      push();
      idle.signal(2, false);
      r.r2 = 1 - awaitReturn();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = isSearcher();
    }
  }

  /** S1 without its fence. */
  @JCStressTest
  @JCStressMeta(SleepAgainstPush.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it parks, and nobody wakes it")
  @State
  public static class WithoutFence extends BareIdle {
    public WithoutFence() {
      super(2, SEARCHING + AWAKE, true);
    }

    @Actor
    public void sleeper(II_Result r) {
      r.r1 = restAndLook();
    }

    @Actor
    public void pusher() {
      SlowStores.begin();
      push();
      readCountsAndWake();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The sleeper does not look again (S4). */
  @JCStressTest
  @JCStressMeta(SleepAgainstPush.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it parks, and nobody wakes it")
  @State
  public static class WithoutLook extends BareIdle {
    public WithoutLook() {
      super(2, SEARCHING + AWAKE, true);
    }

    @Actor
    public void sleeper(II_Result r) {
      if (hasWork()) return;
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
