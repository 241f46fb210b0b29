package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Q3: at each moment one task at least is open, for the second begins before the first ends. So it
 * is never quiet.
 */
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "not quiet")
@Outcome(expect = Expect.FORBIDDEN, desc = "quiet, and there was no such moment")
public final class Quiet {
  private Quiet() {}

  /** Two counters, the ends read first. */
  @JCStressTest
  @JCStressMeta(Quiet.class)
  @State
  public static class Model {
    private final AtomicInteger begun = new AtomicInteger(1);
    private final AtomicInteger ended = new AtomicInteger();

    @Actor
    public void tasks() {
      begun.getAndIncrement();
      ended.getAndIncrement();
    }

    @Actor
    public void looker(I_Result r) {
      int ends = ended.get();
      r.r1 = begun.get() == ends ? 1 : 0;
    }
  }

  /** The shipped Quiescence. */
  @JCStressTest
  @JCStressMeta(Quiet.class)
  @State
  public static class Shipped {
    private final Quiescence quiescence = new Quiescence();

    public Shipped() {
      quiescence.begun();
    }

    @Actor
    public void tasks() {
      quiescence.begun();
      quiescence.ended();
    }

    @Actor
    public void looker(I_Result r) {
      r.r1 = quiescence.isQuiet() ? 1 : 0;
    }
  }

  /** The begins are summed before the ends. */
  @JCStressTest
  @JCStressMeta(Quiet.class)
  @Outcome(
      id = "1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: quiet, and there was no such moment")
  @State
  public static class BeginsFirst {
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();

    public BeginsFirst() {
      begun.increment();
    }

    @Actor
    public void tasks() {
      begun.increment();
      ended.increment();
    }

    @Actor
    public void looker(I_Result r) {
      long begins = begun.sum();
      for (int i = 0; i < 8; i++) Thread.onSpinWait(); // seen more often so
      r.r1 = ended.sum() == begins ? 1 : 0;
    }
  }
}
