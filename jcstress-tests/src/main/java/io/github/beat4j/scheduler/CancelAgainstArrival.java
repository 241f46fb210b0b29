package io.github.beat4j.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * X1 to X3: a region is cancelled while a worker begins to work in it. The figures: whether the
 * canceller finds the worker there, to ask it for a beat; whether the worker sees that the region
 * is cancelled.
 */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it sees it as it arrives")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "it is asked, and sees it then")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it sees it, and is asked as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "it works on, and nobody asks it")
public final class CancelAgainstArrival {
  private CancelAgainstArrival() {}

  /** The steps on the signals of the shipped worker. */
  @JCStressTest
  @JCStressMeta(CancelAgainstArrival.class)
  @State
  public static class Model {
    private final BareWorker worker = new BareWorker();
    private final Region region = Stage.branch();

    @Actor
    public void canceller(II_Result r) {
      region.casCancelled();
      r.r1 = worker.regionVolatile() == null ? 0 : 1;
    }

    @Actor
    public void worker(II_Result r) {
      worker.regionVolatile(region);
      r.r2 = region.isCancelled() ? 1 : 0;
    }
  }

  /** The shipped worker enters the region. */
  @JCStressTest
  @JCStressMeta(CancelAgainstArrival.class)
  @State
  public static class Shipped {
    private final Worker worker = Stage.worker();
    private final Region region = Stage.branch();

    @Actor
    public void canceller(II_Result r) {
      region.casCancelled();
      r.r1 = worker.regionVolatile() == null ? 0 : 1;
    }

    @Actor
    public void worker(II_Result r) {
      worker.blocks.open(region);
      r.r2 = worker.hasSeenCancelled() ? 1 : 0;
    }
  }

  /** A release store for a volatile one. */
  @JCStressTest
  @JCStressMeta(CancelAgainstArrival.class)
  @Outcome(
      id = "0, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it works on, and nobody asks it")
  @State
  public static class RegionReleased {
    private static final VarHandle ARRIVED;

    static {
      try {
        ARRIVED =
            MethodHandles.lookup().findVarHandle(RegionReleased.class, "arrived", Region.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private final Region region = Stage.branch();

    @SuppressWarnings("unused") // through ARRIVED
    private @Nullable Region arrived;

    @Actor
    public void canceller(II_Result r) {
      region.casCancelled();
      r.r1 = ARRIVED.getVolatile(this) == null ? 0 : 1;
    }

    @Actor
    public void worker(II_Result r) {
      ARRIVED.setRelease(this, region);
      r.r2 = region.isCancelled() ? 1 : 0;
    }
  }
}
