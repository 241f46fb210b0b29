package io.github.beat4j.deque;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** The owner and a thief want the only task: exactly one gets it. */
@JCStressTest
@Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE, desc = "the owner has it")
@Outcome(id = "0, 1, 0", expect = Expect.ACCEPTABLE, desc = "the thief has it")
@Outcome(expect = Expect.FORBIDDEN, desc = "both, or nobody")
@State
public class LastTaskOfChaseLev {
  private final ChaseLevDeque<Integer> deque = new ChaseLevDeque<>(2);

  public LastTaskOfChaseLev() {
    deque.push(1);
  }

  @Actor
  public void owner(III_Result r) {
    r.r1 = Hand.popOne(deque);
  }

  @Actor
  public void thief(III_Result r) {
    r.r2 = Hand.stealOne(deque);
  }

  @Arbiter
  public void rest(III_Result r) {
    r.r3 = Hand.popOne(deque);
  }
}
