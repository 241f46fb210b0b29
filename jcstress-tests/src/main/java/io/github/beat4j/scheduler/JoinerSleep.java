package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * J1 to J4: a joiner that sleeps is woken. The first figure says whether it parks, the second
 * whether the thief wakes it. Nobody parks here.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "done before the joiner announced itself")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "asleep, and woken")
@Outcome(
    id = "0, 1",
    expect = Expect.ACCEPTABLE,
    desc = "announced, then it saw DONE; the permit stays")
@Outcome(expect = Expect.FORBIDDEN, desc = "asleep, and nobody wakes it")
public final class JoinerSleep {
  private JoinerSleep() {}

  /** Each writes, then reads what the other writes. */
  @JCStressTest
  @JCStressMeta(JoinerSleep.class)
  @State
  public static class Model {
    private volatile boolean waited;
    private volatile boolean done;

    @Actor
    public void joiner(II_Result r) {
      waited = true;
      r.r1 = done ? 0 : 1;
    }

    @Actor
    public void thief(II_Result r) {
      done = true;
      r.r2 = waited ? 1 : 0;
    }
  }

  /** The shipped branch. */
  @JCStressTest
  @JCStressMeta(JoinerSleep.class)
  @State
  public static class Shipped {
    private final PromotedBranch branch = Stage.branch();

    @Actor
    public void joiner(II_Result r) {
      r.r1 = branch.casWaited() && !branch.isDoneAcquire() ? 1 : 0;
    }

    @Actor
    public void thief(II_Result r) {
      r.r2 = branch.swapDone() ? 1 : 0;
    }
  }

  /** J3 is a look and a store instead of a swap. */
  @JCStressTest
  @JCStressMeta(JoinerSleep.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: asleep, and nobody wakes it")
  @State
  public static class LookThenStore {
    private final PromotedBranch branch = Stage.branch();

    @Actor
    public void joiner(II_Result r) {
      r.r1 = branch.casWaited() && !branch.isDoneAcquire() ? 1 : 0;
    }

    @Actor
    public void thief(II_Result r) {
      r.r2 = branch.isWaitedOpaque() ? 1 : 0;
      // As a store would: what it replaces is not looked at.
      branch.swapDone();
    }
  }
}
