package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * C2, S4: a searcher goes to sleep while the pool is closed. It sees the end, or is woken. The
 * figures: whether it parks at last, whether it is woken.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it saw the end")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it parks, and is woken")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it saw the end, and is woken as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "it parks, and nobody wakes it")
public final class CloseAgainstSleep {
  private CloseAgainstSleep() {}

  /** The steps of Idle and of close. */
  abstract static class Bare extends BareIdle {
    private final AtomicBoolean closed = new AtomicBoolean();

    Bare() {
      super(2, SEARCHING + AWAKE, false);
    }

    final boolean isOver() {
      return closed.get();
    }

    final void close() {
      closed.set(true); // C2
      while (wakeOne()) addCounts(SEARCHING + AWAKE);
    }
  }

  /** The steps on the shipped counters and signals. */
  @JCStressTest
  @JCStressMeta(CloseAgainstSleep.class)
  @State
  public static class Model extends Bare {
    @Actor
    public void sleeper(II_Result r) {
      addSleeper();
      stopSearching();
      r.r1 = looksAndParks(isOver()) ? 1 : 0;
    }

    @Actor
    public void closer() {
      close();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /**
   * The shipped Idle and Scheduler; the sleeper parks. The figures: it is back, and it was woken.
   */
  @JCStressTest
  @JCStressMeta(CloseAgainstSleep.class)
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
    public void closer(II_Result r) {
      stopPacing();
      scheduler.close();
      idle.wakeAll();
      r.r2 = 1 - awaitReturn();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = isSearcher();
    }
  }

  /** The sleeper asks for the end before it is among the sleepers. */
  @JCStressTest
  @JCStressMeta(CloseAgainstSleep.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it parks, and nobody wakes it")
  @State
  public static class LookFirst extends Bare {
    @Actor
    public void sleeper(II_Result r) {
      if (isOver()) return;
      addSleeper();
      stopSearching();
      r.r1 = 1;
    }

    @Actor
    public void closer() {
      close();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }
}
