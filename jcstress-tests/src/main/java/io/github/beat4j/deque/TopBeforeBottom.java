package io.github.beat4j.deque;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * D5: a thief reads the top before the bottom. The owner pops one of two tasks; one actor plays two
 * thieves, of whom the fast one steals the other task while the slow one is between its reads or
 * before its CAS. Of the thieves' two digits the first is the slow thief's.
 */
@Outcome(
    id = {"2, 1, 0", "2, 10, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "one for the owner, one for a thief")
@Outcome(
    id = {"0, 21, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "the thieves have both")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task lost or taken twice")
public final class TopBeforeBottom {
  private TopBeforeBottom() {}

  /** Two tasks, one owner, two thieves. */
  abstract static class Contest {
    private final WorkDeque<Integer> deque;

    Contest(WorkDeque<Integer> deque) {
      this.deque = deque;
      deque.push(1);
      deque.push(2);
    }

    final void pop(III_Result r) {
      r.r1 = Hand.popOne(deque);
    }

    final void steal(III_Result r) {
      r.r2 = SlowHand.stealTwice(deque);
    }

    final void rest(III_Result r) {
      r.r3 = Hand.popOne(deque);
    }
  }

  /** Volatile indexes in a small array. */
  @JCStressTest
  @JCStressMeta(TopBeforeBottom.class)
  @State
  public static class Model extends Contest {
    public Model() {
      super(new SmallDeque());
    }

    @Actor
    public void owner(III_Result r) {
      pop(r);
    }

    @Actor
    public void thieves(III_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(III_Result r) {
      rest(r);
    }
  }

  /** The shipped deque. */
  @JCStressTest
  @JCStressMeta(TopBeforeBottom.class)
  @State
  public static class Shipped extends Contest {
    public Shipped() {
      super(new ChaseLevDeque<>(2));
    }

    @Actor
    public void owner(III_Result r) {
      pop(r);
    }

    @Actor
    public void thieves(III_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(III_Result r) {
      rest(r);
    }
  }

  /** The slow thief reads the bottom first, and is overtaken before it reads the top. */
  @JCStressTest
  @JCStressMeta(TopBeforeBottom.class)
  @Outcome(
      id = "2, 21, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: the second task is taken twice")
  @State
  public static class BottomFirst extends Contest {
    public BottomFirst() {
      super(new Weaker());
    }

    @Actor
    public void owner(III_Result r) {
      pop(r);
    }

    @Actor
    public void thieves(III_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(III_Result r) {
      rest(r);
    }
  }

  private static final class Weaker extends ChaseLevDeque<Integer> {
    Weaker() {
      super(2);
    }

    /** Leaves the slot as it was, as the papers do: the clearing hides most of the bug. */
    @Override
    public @Nullable Integer pop() {
      Integer task = super.pop();
      if (task != null) ringPlain().setOpaque(bottomPlain(), task);
      return task;
    }

    @Override
    public Steal steal(Thief<Integer> thief) {
      long b = bottomVolatile();
      if (!thief.wants(1)) return Steal.REFUSED; // the fast thief, inside
      long t = topVolatile();
      if (t >= b) return Steal.EMPTY;
      Integer task = ringVolatile().getOpaque(t);
      if (task == null) return Steal.RETRY;
      if (!casTop(t, t + 1)) return Steal.RETRY;
      thief.receive(task);
      return Steal.TAKEN;
    }
  }
}
