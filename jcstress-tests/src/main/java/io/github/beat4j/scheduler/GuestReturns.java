package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * G3: a guest comes back to the vacant worker that it has left in its place, while another one
 * displaces that worker. Whoever displaces claims first (G1). So the one that comes back either has
 * its worker, and the place, or takes a new one.
 */
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "both find their workers")
@Outcome(expect = Expect.FORBIDDEN, desc = "a guest does not find its worker")
public final class GuestReturns {
  private GuestReturns() {}

  /** A guest whose last worker is in the place, and one that has just claimed a worker. */
  abstract static class Back extends Places {
    final Thread back = Stage.nobody();
    final Thread other = Stage.somebody();
    final BareWorker last = place.get();
    final BareWorker fresh = new BareWorker();
    final BareWorker ofOther = new BareWorker();
    BareWorker ofBack = last;

    Back() {
      ofOther.threadRelease(other);
    }

    final void comeBack() {
      if (!last.casThread(back)) {
        fresh.threadRelease(back);
        ofBack = fresh;
      }
      enter(back, ofBack);
    }
  }

  /** A table of one place, on the signals of the shipped worker. */
  @JCStressTest
  @JCStressMeta(GuestReturns.class)
  @State
  public static class Model extends Back {
    @Actor
    public void returning() {
      comeBack();
    }

    @Actor
    public void another() {
      enter(other, ofOther);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = finds(back, ofBack);
      r.r2 = finds(other, ofOther);
    }
  }

  /** The shipped table. */
  @JCStressTest
  @JCStressMeta(GuestReturns.class)
  @State
  public static class Shipped {
    private final Namesakes threads = new Namesakes();
    private final Worker last = new Worker();
    private final Worker fresh = new Worker();
    private final Worker ofOther = new Worker();
    private Worker ofBack = last;

    public Shipped() {
      last.threadRelease(threads.first);
      Guests.enter(threads.first, last, null);
      Guests.leave(threads.first, last, null);
      last.threadRelease(null);
      ofOther.threadRelease(threads.second);
    }

    @Actor
    public void returning() {
      if (Guests.last(threads.first) != last || !last.casThread(threads.first)) {
        fresh.threadRelease(threads.first);
        ofBack = fresh;
      }
      Guests.enter(threads.first, ofBack, null);
    }

    @Actor
    public void another() {
      Guests.enter(threads.second, ofOther, null);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = Guests.find(threads.first) == ofBack ? 1 : 0;
      r.r2 = Guests.find(threads.second) == ofOther ? 1 : 0;
      Guests.leave(threads.first, ofBack, null);
      ofBack.threadRelease(null);
      Guests.leave(threads.second, ofOther, null);
      ofOther.threadRelease(null);
    }
  }

  /** The worker is displaced without a claim. */
  @JCStressTest
  @JCStressMeta(GuestReturns.class)
  @Outcome(
      id = "0, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: the guest that comes back does not find its worker")
  @State
  public static class WithoutClaim extends Back {
    @Override
    boolean displace(BareWorker occupant, BareWorker worker, Thread thread) {
      if (!occupant.isVacant()) return false;
      for (int i = 0; i < 4; i++) Thread.onSpinWait(); // seen more often so
      return replace(occupant, worker);
    }

    @Actor
    public void returning() {
      comeBack();
    }

    @Actor
    public void another() {
      enter(other, ofOther);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = finds(back, ofBack);
      r.r2 = finds(other, ofOther);
    }
  }
}
