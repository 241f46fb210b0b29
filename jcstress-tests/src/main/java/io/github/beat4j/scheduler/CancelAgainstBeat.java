package io.github.beat4j.scheduler;

import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * X1, X2, X4: somebody hungry has asked for a beat. The owner gives its ticket back, and looks
 * whether it is cancelled; meanwhile it is, and the canceller asks for a beat. The figures: whether
 * a request stands at last, whether the owner has seen that it is cancelled.
 */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "seen; no request is needed")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "not seen; the request stands")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "seen; the request stands as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "not seen, and the request is swallowed")
public final class CancelAgainstBeat {
  private CancelAgainstBeat() {}

  /** The signals of the shipped worker, and a region. */
  abstract static class Bare {
    final BareWorker owner = new BareWorker();
    final Region region = Stage.branch();

    final void cancel() {
      region.casCancelled();
      owner.requestBeat();
    }

    final int look() {
      return region.isCancelled() ? 1 : 0;
    }

    final int stands() {
      return owner.ticketOpaque() == null ? 1 : 0;
    }
  }

  /** The steps on the signals of the shipped worker. */
  @JCStressTest
  @JCStressMeta(CancelAgainstBeat.class)
  @State
  public static class Model extends Bare {
    @Actor
    public void owner(II_Result r) {
      owner.ticketOpaque(Stage.nobody());
      VarHandle.fullFence();
      r.r2 = look();
    }

    @Actor
    public void canceller() {
      cancel();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = stands();
    }
  }

  /** The shipped worker polls. */
  @JCStressTest
  @JCStressMeta(CancelAgainstBeat.class)
  @State
  public static class Shipped {
    private final Worker owner = Stage.worker();
    private final Region region = Stage.branch();

    public Shipped() {
      owner.blocks.open(region);
      owner.requestBeat();
    }

    @Actor
    public void owner(II_Result r) {
      owner.poll();
      r.r2 = owner.hasSeenCancelled() ? 1 : 0;
    }

    @Actor
    public void canceller() {
      region.casCancelled();
      owner.requestBeat();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = owner.ticketOpaque() == null ? 1 : 0;
    }
  }

  /** No fence between the ticket and the look. */
  @JCStressTest
  @JCStressMeta(CancelAgainstBeat.class)
  @Outcome(
      id = "0, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: not seen, and the request is swallowed")
  @State
  public static class WithoutFence extends Bare {
    @Actor
    public void owner(II_Result r) {
      r.r2 = look();
      owner.ticketOpaque(Stage.nobody());
      r.r2 = look();
    }

    @Actor
    public void canceller() {
      // Shares the ticket's line, so that the owner's store is slow: seen more often so.
      for (int i = 0; i < 8; i++) owner.ticketOpaque();
      cancel();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = stands();
    }
  }
}
