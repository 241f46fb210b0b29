package io.github.beat4j.deque;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two takes against two steals of two tasks: without the full fence between the owner's reservation
 * and its look at the top (D3) a task is taken twice. With one take each that shape is not seen.
 * The digits of a result are what was taken, in order.
 */
@JCStressTest
@Outcome(id = "21, 0, 0", expect = Expect.ACCEPTABLE, desc = "the owner has both")
@Outcome(id = "0, 12, 0", expect = Expect.ACCEPTABLE, desc = "the thief has both")
@Outcome(id = "20, 10, 0", expect = Expect.ACCEPTABLE, desc = "one each")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task lost or taken twice")
@State
public class TwoTasksOfChaseLev {
  private final ChaseLevDeque<Integer> deque = new ChaseLevDeque<>(2);

  public TwoTasksOfChaseLev() {
    deque.push(1);
    deque.push(2);
  }

  @Actor
  public void owner(III_Result r) {
    int first = Hand.popOne(deque);
    r.r1 = 10 * first + Hand.popOne(deque);
  }

  @Actor
  public void thief(III_Result r) {
    int first = Hand.stealOne(deque);
    r.r2 = 10 * first + Hand.stealOne(deque);
  }

  @Arbiter
  public void rest(III_Result r) {
    r.r3 = Hand.popOne(deque);
  }
}
