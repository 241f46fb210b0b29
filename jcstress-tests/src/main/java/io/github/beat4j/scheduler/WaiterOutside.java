package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Q1, Q2: a thread outside the pool waits until all has ended, while the last task ends. The
 * figures: whether it waits, whether the end wakes it. Nobody parks here.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it saw the end")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it waits, and is woken")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it saw the end, and is woken as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "it waits, and nobody wakes it")
public final class WaiterOutside {
  private WaiterOutside() {}

  /** The shipped counts, with one task open. */
  abstract static class Open {
    final Quiescence quiescence = new Quiescence();

    Open() {
      quiescence.begun();
    }
  }

  /** Each writes, then reads what the other writes. */
  @JCStressTest
  @JCStressMeta(WaiterOutside.class)
  @State
  public static class Model {
    private volatile int waiters;
    private volatile int ended;

    @Actor
    public void waiter(II_Result r) {
      waiters = 1;
      r.r1 = 1 - ended;
    }

    @Actor
    public void ender(II_Result r) {
      ended = 1;
      r.r2 = waiters;
    }
  }

  /** The shipped Quiescence. */
  @JCStressTest
  @JCStressMeta(WaiterOutside.class)
  @State
  public static class Shipped extends Open {
    @Actor
    public void waiter(II_Result r) {
      quiescence.countWaiter();
      r.r1 = quiescence.isQuiet() ? 0 : 1;
    }

    @Actor
    public void ender(II_Result r) {
      r.r2 = quiescence.countEnd() ? 1 : 0;
    }
  }

  /** The waiter looks, then counts itself. */
  @JCStressTest
  @JCStressMeta(WaiterOutside.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it waits, and nobody wakes it")
  @State
  public static class LookFirst extends Open {
    @Actor
    public void waiter(II_Result r) {
      r.r1 = quiescence.isQuiet() ? 0 : 1;
      quiescence.countWaiter();
    }

    @Actor
    public void ender(II_Result r) {
      r.r2 = quiescence.countEnd() ? 1 : 0;
    }
  }
}
