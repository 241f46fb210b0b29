package io.github.beat4j.deque;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * D3: four pops against four steals of four tasks. Without the full fence between the owner's
 * reservation and its look at the top a task is taken twice; with one pop and one steal that is
 * hardly ever seen. The first figure has a digit for each task, that says how often it was taken;
 * the second one is the number of steals.
 */
@Outcome(id = "1111, [0-4]", expect = Expect.ACCEPTABLE, desc = "each task taken once")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task lost or taken twice")
public final class FourTasks {
  private FourTasks() {}

  /** Four tasks, and who gets them. */
  abstract static class Contest {
    private static final int TASKS = 4;

    private final WorkDeque<Integer> deque;
    private int popped;

    Contest(WorkDeque<Integer> deque) {
      this.deque = deque;
      for (int i = 0, task = 1; i < TASKS; i++, task *= 10) deque.push(task);
    }

    final void pop() {
      for (int i = 0; i < TASKS; i++) {
        SlowStores.begin();
        popped += Hand.popOne(deque);
      }
    }

    final void steal(II_Result r) {
      for (int i = 0; i < TASKS; i++) {
        int task = Hand.stealOne(deque);
        r.r1 += task;
        if (task != 0) r.r2++;
      }
    }

    final void rest(II_Result r) {
      r.r1 += popped + Hand.popOne(deque);
    }
  }

  /** Volatile indexes in a small array. */
  @JCStressTest
  @JCStressMeta(FourTasks.class)
  @State
  public static class Model extends Contest {
    public Model() {
      super(new SmallDeque());
    }

    @Actor
    public void owner() {
      pop();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(II_Result r) {
      rest(r);
    }
  }

  /** The shipped deque. */
  @JCStressTest
  @JCStressMeta(FourTasks.class)
  @State
  public static class Shipped extends Contest {
    public Shipped() {
      super(new ChaseLevDeque<>(4));
    }

    @Actor
    public void owner() {
      pop();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(II_Result r) {
      rest(r);
    }
  }

  /** D3's store is a release: the top may be read before it is visible. */
  @JCStressTest
  @JCStressMeta(FourTasks.class)
  @Outcome(
      id = "[012]*2[012]*, [0-4]",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a task taken twice")
  @State
  public static class WithoutFence extends Contest {
    public WithoutFence() {
      super(new Weaker());
    }

    @Actor
    public void owner() {
      pop();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(II_Result r) {
      rest(r);
    }
  }

  private static final class Weaker extends ChaseLevDeque<Integer> {
    Weaker() {
      super(4);
    }

    @Override
    void bottomVolatile(long value) {
      bottomRelease(value);
    }
  }
}
