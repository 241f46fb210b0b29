package io.github.beat4j.scheduler;

import io.github.beat4j.deque.SlowStores;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * G7, C6: a guest leaves its worker while the pool is closed. One of guest and close() sees the
 * other, and the table of guests does not keep the pool alive. The figure says whether it does.
 */
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "the pool is forgotten")
@Outcome(expect = Expect.FORBIDDEN, desc = "a place keeps the closed pool alive")
public final class GuestLeavesClosedPool {
  private GuestLeavesClosedPool() {}

  /** Each writes, then reads what the other writes. */
  @JCStressTest
  @JCStressMeta(GuestLeavesClosedPool.class)
  @State
  public static class Model {
    private volatile boolean closed;
    private volatile boolean vacant;
    private boolean byGuest;
    private boolean byCloser;

    @Actor
    public void guest() {
      SlowStores.begin();
      vacant = true;
      byGuest = closed;
    }

    @Actor
    public void closer() {
      closed = true;
      byCloser = vacant;
    }

    @Arbiter
    public void after(I_Result r) {
      r.r1 = byGuest || byCloser ? 0 : 1;
    }
  }

  /** The shipped Scheduler and table. */
  @JCStressTest
  @JCStressMeta(GuestLeavesClosedPool.class)
  @State
  public static class Shipped {
    private final Scheduler pool =
        new Scheduler(new Settings("close", 1, 0, true, true, true, 1, 1, 0, false, 0));
    private final Worker worker = new Worker(pool, 1);
    private final Thread thread = new Namesakes().first;

    public Shipped() {
      worker.threadRelease(thread);
      Guests.enter(thread, worker, null);
    }

    @Actor
    public void guest() {
      Guests.leave(thread, worker, null);
      worker.threadVolatile(null);
      if (pool.isClosed()) Guests.forget(pool);
    }

    @Actor
    public void closer() {
      pool.close();
    }

    @Arbiter
    public void after(I_Result r) {
      r.r1 = Guests.last(thread) == worker ? 1 : 0;
      Guests.forget(pool);
    }
  }

  /**
   * The guest leaves by a release store for the volatile one. With the two accesses alone, because
   * the rest of the shipped close() takes longer than any store is delayed.
   */
  @JCStressTest
  @JCStressMeta(GuestLeavesClosedPool.class)
  @Outcome(
      id = "1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a place keeps the closed pool alive")
  @State
  public static class WithoutFence {
    private final BareWorker worker = new BareWorker();
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean byGuest;
    private boolean byCloser;

    public WithoutFence() {
      worker.threadRelease(Stage.nobody());
    }

    @Actor
    public void guest() {
      SlowStores.begin();
      worker.threadRelease(null);
      byGuest = closed.get();
    }

    @Actor
    public void closer() {
      closed.set(true);
      byCloser = worker.isVacant();
    }

    @Arbiter
    public void after(I_Result r) {
      r.r1 = byGuest || byCloser ? 0 : 1;
    }
  }

  /** The guest asks whether the pool is closed, then leaves. */
  @JCStressTest
  @JCStressMeta(GuestLeavesClosedPool.class)
  @Outcome(
      id = "1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a place keeps the closed pool alive")
  @State
  public static class AskedFirst {
    private volatile boolean closed;
    private volatile boolean vacant;
    private boolean byGuest;
    private boolean byCloser;

    @Actor
    public void guest() {
      byGuest = closed;
      vacant = true;
    }

    @Actor
    public void closer() {
      closed = true;
      byCloser = vacant;
    }

    @Arbiter
    public void after(I_Result r) {
      r.r1 = byGuest || byCloser ? 0 : 1;
    }
  }
}
