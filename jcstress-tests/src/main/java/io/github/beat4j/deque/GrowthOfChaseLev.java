package io.github.beat4j.deque;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * The owner's push grows the ring, and its pop follows, while a thief steals: every task is taken
 * once, wherever the thief found it.
 */
@JCStressTest
@Outcome(id = "2, 1, 0", expect = Expect.ACCEPTABLE, desc = "one each")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task lost or taken twice")
@State
public class GrowthOfChaseLev {
  private final ChaseLevDeque<Integer> deque = new ChaseLevDeque<>(1);

  public GrowthOfChaseLev() {
    deque.push(1);
  }

  @Actor
  public void owner(III_Result r) {
    deque.push(2);
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
