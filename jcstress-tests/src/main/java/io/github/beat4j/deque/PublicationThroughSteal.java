package io.github.beat4j.deque;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A thief sees all that was written before the push (D1, D6), in the task and beside it. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "nothing to steal yet")
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "stolen, with everything before it")
@Outcome(expect = Expect.FORBIDDEN, desc = "stolen before it was written")
@State
public class PublicationThroughSteal {
  private static final class Task {
    private int field;
  }

  private final ChaseLevDeque<Task> deque = new ChaseLevDeque<>(2);
  private int beside;

  @Actor
  public void owner() {
    Task task = new Task();
    task.field = 1;
    beside = 2;
    deque.push(task);
  }

  @Actor
  public void thief(II_Result r) {
    Hand<Task> hand = new Hand<>();
    if (deque.steal(hand) != Steal.TAKEN) return;
    r.r1 = hand.taken().field;
    r.r2 = beside;
  }
}
