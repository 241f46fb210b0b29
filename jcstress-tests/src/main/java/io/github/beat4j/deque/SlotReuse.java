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
 * D7: a thief clears the slot of its task after its CAS. The owner may have reused the slot by
 * then, and that task must not be lost. The ring has one place, and the owner makes it grow if the
 * first task is still there. The arbiter pops two tasks.
 */
@Outcome(id = "0, 1, 20", expect = Expect.ACCEPTABLE, desc = "the slot or a copy of it was reused")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task lost or taken twice")
public final class SlotReuse {
  private SlotReuse() {}

  /** One task that is stolen, and one that comes after it. */
  abstract static class Contest {
    private final WorkDeque<Integer> deque;

    Contest(WorkDeque<Integer> deque) {
      this.deque = deque;
      deque.push(1);
    }

    final void push() {
      deque.push(2);
    }

    final void steal(III_Result r) {
      r.r2 = Hand.stealOne(deque);
    }

    final void rest(III_Result r) {
      int first = Hand.popOne(deque);
      r.r3 = 10 * first + Hand.popOne(deque);
    }
  }

  /** Slots are not reused. */
  @JCStressTest
  @JCStressMeta(SlotReuse.class)
  @State
  public static class Model extends Contest {
    public Model() {
      super(new SmallDeque());
    }

    @Actor
    public void owner() {
      push();
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
  @JCStressMeta(SlotReuse.class)
  @State
  public static class Shipped extends Contest {
    public Shipped() {
      super(new ChaseLevDeque<>(1));
    }

    @Actor
    public void owner() {
      push();
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

  /** The thief clears its slot by a store. */
  @JCStressTest
  @JCStressMeta(SlotReuse.class)
  @Outcome(
      id = "0, 1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: the second task is lost")
  @State
  public static class ClearedByStore extends Contest {
    public ClearedByStore() {
      super(new Weaker());
    }

    @Actor
    public void owner() {
      push();
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
      long t = topVolatile();
      long b = bottomVolatile();
      if (t >= b) return Steal.EMPTY;
      TaskRing<Integer> ring = ringVolatile();
      Integer task = ring.getOpaque(t);
      if (task == null) return Steal.RETRY;
      if (!casTop(t, t + 1)) return Steal.RETRY;
      for (int i = 0; i < 16; i++) Thread.onSpinWait(); // seen more often so
      ring.setOpaque(t, null);
      thief.receive(task);
      return Steal.TAKEN;
    }
  }
}
