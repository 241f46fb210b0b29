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
 * D3: two pops against two steals of two tasks. Without the full fence between the owner's
 * reservation and its look at the top a task is taken twice; with one pop and one steal that is
 * hardly ever seen. The digits of a result are what was taken, in order.
 */
@Outcome(id = "21, 0, 0", expect = Expect.ACCEPTABLE, desc = "the owner has both")
@Outcome(id = "0, 12, 0", expect = Expect.ACCEPTABLE, desc = "the thief has both")
@Outcome(id = "20, 10, 0", expect = Expect.ACCEPTABLE, desc = "one each")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task lost or taken twice")
public final class TwoTasks {
  private TwoTasks() {}

  /** Two tasks, and who gets them. */
  abstract static class Contest {
    private final WorkDeque<Integer> deque;

    Contest(WorkDeque<Integer> deque) {
      this.deque = deque;
      deque.push(1);
      deque.push(2);
    }

    final void pop(III_Result r) {
      int first = Hand.popOne(deque);
      r.r1 = 10 * first + Hand.popOne(deque);
    }

    final void steal(III_Result r) {
      int first = Hand.stealOne(deque);
      r.r2 = 10 * first + Hand.stealOne(deque);
    }

    final void rest(III_Result r) {
      r.r3 = Hand.popOne(deque);
    }
  }

  /** Volatile indexes in a small array. */
  @JCStressTest
  @JCStressMeta(TwoTasks.class)
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
  @JCStressMeta(TwoTasks.class)
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
    public void thief(III_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(III_Result r) {
      rest(r);
    }
  }

  /** D3's store is a release: the top may be read before it is visible. */
  @JCStressTest
  @JCStressMeta(TwoTasks.class)
  @Outcome(
      id = {"21, 12, 0", "20, 12, 0", "21, 10, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a task taken twice")
  @State
  public static class WithoutFence extends Contest {
    public WithoutFence() {
      super(new Weaker());
    }

    @Actor
    public void owner(III_Result r) {
      pop(r);
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
      super(2);
    }

    @Override
    void bottomVolatile(long value) {
      bottomRelease(value);
    }
  }
}
