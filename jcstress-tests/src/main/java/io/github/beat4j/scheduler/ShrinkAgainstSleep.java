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
 * S4, R: a searcher goes to sleep while its pool is made smaller. It sees that it is one too many,
 * or is woken. The figures: whether it parks at last, whether it is woken.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it saw that it is one too many")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it parks, and is woken")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it saw it, and is woken as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "it parks, and nobody wakes it")
public final class ShrinkAgainstSleep {
  private ShrinkAgainstSleep() {}

  /** The steps of Idle and of Resizing. */
  abstract static class Bare extends BareIdle {
    private final AtomicBoolean surplus = new AtomicBoolean();

    Bare() {
      super(2, SEARCHING + AWAKE, false);
    }

    final boolean hasSurplus() {
      return surplus.get();
    }

    final void shrink() {
      surplus.set(true);
      while (wakeOne()) addCounts(SEARCHING + AWAKE);
    }
  }

  /** The steps on the shipped counters and signals. */
  @JCStressTest
  @JCStressMeta(ShrinkAgainstSleep.class)
  @State
  public static class Model extends Bare {
    @Actor
    public void sleeper(II_Result r) {
      addSleeper();
      stopSearching();
      r.r1 = looksAndParks(hasSurplus()) ? 1 : 0;
    }

    @Actor
    public void shrinker() {
      shrink();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The shipped Idle, Resizing and Crew. The pool has no thread, and may have one fewer. */
  @JCStressTest
  @JCStressMeta(ShrinkAgainstSleep.class)
  @State
  public static class Shipped extends SleeplessIdle {
    private final Resizing resizing = new Resizing(scheduler);

    public Shipped() {
      super(2, 0, false, SEARCHING + AWAKE);
    }

    @Actor
    public void sleeper(II_Result r) {
      r.r1 = rest();
    }

    @Actor
    public void shrinker() {
      resizing.resize(-1);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The sleeper asks whether it is one too many before it is among the sleepers. */
  @JCStressTest
  @JCStressMeta(ShrinkAgainstSleep.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it parks, and nobody wakes it")
  @State
  public static class LookFirst extends Bare {
    @Actor
    public void sleeper(II_Result r) {
      if (hasSurplus()) return;
      addSleeper();
      stopSearching();
      r.r1 = 1;
    }

    @Actor
    public void shrinker() {
      shrink();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }
}
