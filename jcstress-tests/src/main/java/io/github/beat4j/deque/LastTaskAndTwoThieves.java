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
 * D4: the owner and two thieves want the only task, and exactly one gets it. The thieves are one
 * actor: see {@link SlowHand}. Of two digits the first is the slow thief's.
 */
@Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE, desc = "the owner has it")
@Outcome(
    id = {"0, 10, 0", "0, 1, 0"},
    expect = Expect.ACCEPTABLE,
    desc = "a thief has it")
@Outcome(expect = Expect.FORBIDDEN, desc = "more than one, or nobody")
public final class LastTaskAndTwoThieves {
  private LastTaskAndTwoThieves() {}

  /** One task, and who gets it. */
  abstract static class Contest {
    private final WorkDeque<Integer> deque;

    Contest(WorkDeque<Integer> deque) {
      this.deque = deque;
      deque.push(1);
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
  @JCStressMeta(LastTaskAndTwoThieves.class)
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
  @JCStressMeta(LastTaskAndTwoThieves.class)
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

  /** Whoever loses the CAS of D4 takes the task nevertheless. */
  @JCStressTest
  @JCStressMeta(LastTaskAndTwoThieves.class)
  @Outcome(
      id = {"1, 10, 0", "1, 1, 0", "1, 11, 0", "0, 11, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: more than one have it")
  @State
  public static class CasIgnored extends Contest {
    public CasIgnored() {
      super(new DequeWithCasIgnored(2));
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
}
