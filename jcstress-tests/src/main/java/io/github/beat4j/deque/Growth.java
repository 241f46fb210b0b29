package io.github.beat4j.deque;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * D2, D6: the owner's push grows the ring, while a thief steals. The owner then pops two tasks and
 * pushes a third one, whose position in the old ring still holds the first. Every task is taken
 * once, wherever the thief found it. The digits of the owner's result are what it popped, in order.
 */
@Outcome(
    id = {"21, 3, 0", "21, 0, 3"},
    expect = Expect.ACCEPTABLE,
    desc = "the thief has the third, or nothing")
@Outcome(id = "20, 1, 3", expect = Expect.ACCEPTABLE, desc = "the thief has the first")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task lost or taken twice")
public final class Growth {
  private Growth() {}

  /** Three tasks, and who gets them. */
  abstract static class Contest {
    private final WorkDeque<Integer> deque;

    Contest(WorkDeque<Integer> deque) {
      this.deque = deque;
      deque.push(1);
    }

    final void pushAndPop(III_Result r) {
      deque.push(2);
      int first = Hand.popOne(deque);
      r.r1 = 10 * first + Hand.popOne(deque);
      deque.push(3);
    }

    final void steal(III_Result r) {
      r.r2 = Hand.stealOne(deque);
    }

    final void rest(III_Result r) {
      r.r3 = Hand.popOne(deque);
    }
  }

  /** Volatile indexes in an array that need not grow. */
  @JCStressTest
  @JCStressMeta(Growth.class)
  @State
  public static class Model extends Contest {
    public Model() {
      super(new SmallDeque());
    }

    @Actor
    public void owner(III_Result r) {
      pushAndPop(r);
    }

    @Actor
    public void thief(III_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(III_Result r) {
      rest(r);
    }
  }

  /** The shipped deque. */
  @JCStressTest
  @JCStressMeta(Growth.class)
  @State
  public static class Shipped extends Contest {
    public Shipped() {
      super(new ChaseLevDeque<>(1));
    }

    @Actor
    public void owner(III_Result r) {
      pushAndPop(r);
    }

    @Actor
    public void thief(III_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(III_Result r) {
      rest(r);
    }
  }

  /** The thief reads the ring before the bottom, so it may be older than the task (D6). */
  @JCStressTest
  @JCStressMeta(Growth.class)
  @Outcome(
      id = "21, 1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a task of the old ring taken twice, and the third lost")
  @State
  public static class RingFirst extends Contest {
    public RingFirst() {
      super(new Weaker());
    }

    @Actor
    public void owner(III_Result r) {
      pushAndPop(r);
    }

    @Actor
    public void thief(III_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(III_Result r) {
      rest(r);
    }
  }

  private static final class Weaker extends ChaseLevDeque<Integer> {
    Weaker() {
      super(1);
    }

    @Override
    public Steal steal(Thief<Integer> thief) {
      TaskRing<Integer> ring = ringVolatile();
      for (int i = 0; i < 16; i++) Thread.onSpinWait(); // seen more often so
      long t = topVolatile();
      long b = bottomVolatile();
      if (t >= b) return Steal.EMPTY;
      Integer task = ring.getOpaque(t);
      if (task == null) return Steal.RETRY;
      if (!casTop(t, t + 1)) return Steal.RETRY;
      ring.casToNull(t, task);
      TaskRing<Integer> now = ringVolatile();
      if (now != ring) now.casToNull(t, task);
      thief.receive(task);
      return Steal.TAKEN;
    }
  }
}
