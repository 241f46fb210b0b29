package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * W1, W2: the watch for blocked workers falls asleep because nobody is in, while somebody comes in.
 * The figures: whether the one who comes is to wake it, whether it stays awake by itself.
 */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it has seen who comes")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "it has not, and is woken")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it has, and is woken for nothing")
@Outcome(expect = Expect.FORBIDDEN, desc = "somebody is in, and the watch sleeps")
public final class WatchAgainstArrival {
  private WatchAgainstArrival() {}

  /** A volatile flag each. */
  @JCStressTest
  @JCStressMeta(WatchAgainstArrival.class)
  @State
  public static class Model {
    private volatile boolean in;
    private volatile boolean dormant;

    @Actor
    public void arrival(II_Result r) {
      in = true;
      r.r1 = dormant ? 1 : 0;
    }

    @Actor
    public void watch(II_Result r) {
      dormant = true;
      r.r2 = in ? 1 : 0;
    }
  }

  /** The shipped counts and the shipped watch, awake at first, without its thread. */
  abstract static class Bare {
    final Scheduler scheduler =
        new Scheduler(new Settings("watched", 2, 0, true, true, true, 1, 1, 0, false, 0));
    final BlockWatch watch = new BlockWatch(scheduler, 1, BlockReports.LOGGED);

    Bare() {
      watch.endsDormancy();
    }
  }

  /** The order of the shipped code. */
  @JCStressTest
  @JCStressMeta(WatchAgainstArrival.class)
  @State
  public static class Shipped extends Bare {
    @Actor
    public void arrival(II_Result r) {
      scheduler.idle().addCounts(SearchCounters.AWAKE);
      r.r1 = watch.endsDormancy() ? 1 : 0;
    }

    @Actor
    public void watch(II_Result r) {
      r.r2 = watch.beginsDormancy() ? 0 : 1;
    }
  }

  /** Who comes in asks for the watch first. */
  @JCStressTest
  @JCStressMeta(WatchAgainstArrival.class)
  @Outcome(
      id = "0, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: somebody is in, and the watch sleeps")
  @State
  public static class AskedFirst extends Bare {
    @Actor
    public void arrival(II_Result r) {
      r.r1 = watch.endsDormancy() ? 1 : 0;
      scheduler.idle().addCounts(SearchCounters.AWAKE);
    }

    @Actor
    public void watch(II_Result r) {
      r.r2 = watch.beginsDormancy() ? 0 : 1;
    }
  }
}
