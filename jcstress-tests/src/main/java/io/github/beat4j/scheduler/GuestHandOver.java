package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * G7, G1: a guest leaves a worker, and the next one claims it. The plain state of the worker, the
 * only object that is used again, goes from one to the other. The next guest tries until it has the
 * worker.
 */
@Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "the state that the last guest left")
@Outcome(expect = Expect.FORBIDDEN, desc = "an older state")
public final class GuestHandOver {
  private GuestHandOver() {}

  /** A worker in use. */
  abstract static class Occupied {
    final BareWorker worker = new BareWorker();

    Occupied() {
      worker.threadRelease(Stage.nobody());
    }

    final int claim() {
      while (!worker.casThread(Stage.somebody())) Thread.onSpinWait();
      return worker.room();
    }
  }

  /** A release store and a CAS. */
  @JCStressTest
  @JCStressMeta(GuestHandOver.class)
  @State
  public static class Model {
    private final AtomicInteger owner = new AtomicInteger(1);
    private int room;

    @Actor
    public void leaving() {
      room = 7;
      owner.setRelease(0);
    }

    @Actor
    public void next(I_Result r) {
      while (!owner.compareAndSet(0, 2)) Thread.onSpinWait();
      r.r1 = room;
    }
  }

  /** The signals and the state of the shipped worker. */
  @JCStressTest
  @JCStressMeta(GuestHandOver.class)
  @State
  public static class Shipped extends Occupied {
    @Actor
    public void leaving() {
      worker.room(7);
      worker.threadRelease(null);
    }

    @Actor
    public void next(I_Result r) {
      r.r1 = claim();
    }
  }

  /** The state is written after G7, where a plain store of null would allow it. */
  @JCStressTest
  @JCStressMeta(GuestHandOver.class)
  @Outcome(
      id = "0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: an older state")
  @State
  public static class ReleasedFirst extends Occupied {
    @Actor
    public void leaving() {
      worker.threadRelease(null);
      worker.room(7);
    }

    @Actor
    public void next(I_Result r) {
      r.r1 = claim();
    }
  }
}
