package io.github.beat4j.deque;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * The weaker twin of {@link LastTaskOfChaseLev}: the same indexes, but the owner takes the last
 * task without a CAS. Shows that the shape of the test can see a task taken twice.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the owner has it")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the thief has it")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "both: the planted bug")
@Outcome(expect = Expect.FORBIDDEN, desc = "nobody")
@State
public class LastTaskWithoutCas {
  private final AtomicInteger top = new AtomicInteger();
  private final AtomicInteger bottom = new AtomicInteger(1);

  @Actor
  public void owner(II_Result r) {
    int b = bottom.decrementAndGet();
    int t = top.get();
    if (t > b) {
      bottom.set(b + 1);
      return;
    }
    top.set(t + 1);
    bottom.set(b + 1);
    r.r1 = 1;
  }

  @Actor
  public void thief(II_Result r) {
    int t = top.get();
    if (t < bottom.get() && top.compareAndSet(t, t + 1)) r.r2 = 1;
  }
}
