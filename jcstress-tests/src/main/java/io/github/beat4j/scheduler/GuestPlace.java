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
 * G3: two guests want the same place in the table. One has it, the other one takes another place or
 * the map, and both find their workers.
 */
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "both find their workers")
@Outcome(expect = Expect.FORBIDDEN, desc = "a guest does not find its worker")
public final class GuestPlace {
  private GuestPlace() {}

  /** Two guests that have claimed a worker each. */
  abstract static class Two extends Places {
    final Thread first = Stage.nobody();
    final Thread second = Stage.somebody();
    final BareWorker ofFirst = new BareWorker();
    final BareWorker ofSecond = new BareWorker();

    Two() {
      ofFirst.threadRelease(first);
      ofSecond.threadRelease(second);
    }
  }

  /** A table of one place, on the signals of the shipped worker. */
  @JCStressTest
  @JCStressMeta(GuestPlace.class)
  @State
  public static class Model extends Two {
    @Actor
    public void one() {
      enter(first, ofFirst);
    }

    @Actor
    public void other() {
      enter(second, ofSecond);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = finds(first, ofFirst);
      r.r2 = finds(second, ofSecond);
    }
  }

  /** The shipped table. Other guests have been in it, and have left their workers. */
  @JCStressTest
  @JCStressMeta(GuestPlace.class)
  @State
  public static class Shipped {
    private final Namesakes threads = new Namesakes();
    private final Worker ofFirst = new Worker();
    private final Worker ofSecond = new Worker();

    public Shipped() {
      ofFirst.threadRelease(threads.first);
      ofSecond.threadRelease(threads.second);
    }

    @Actor
    public void one() {
      Guests.enter(threads.first, ofFirst, null);
    }

    @Actor
    public void other() {
      Guests.enter(threads.second, ofSecond, null);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = Guests.find(threads.first) == ofFirst ? 1 : 0;
      r.r2 = Guests.find(threads.second) == ofSecond ? 1 : 0;
      Guests.leave(threads.first, ofFirst, null);
      ofFirst.threadRelease(null);
      Guests.leave(threads.second, ofSecond, null);
      ofSecond.threadRelease(null);
    }
  }

  /** A look and a store instead of the CAS on the place. */
  @JCStressTest
  @JCStressMeta(GuestPlace.class)
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a guest does not find its worker")
  @State
  public static class PlaceStored extends Two {
    @Override
    boolean displace(BareWorker occupant, BareWorker worker, Thread thread) {
      if (!occupant.isVacant()) return false;
      Thread.onSpinWait(); // seen more often so
      place.set(worker);
      return true;
    }

    @Actor
    public void one() {
      enter(first, ofFirst);
    }

    @Actor
    public void other() {
      enter(second, ofSecond);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = finds(first, ofFirst);
      r.r2 = finds(second, ofSecond);
    }
  }
}
