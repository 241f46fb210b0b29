package io.github.beat4j.scheduler;

import io.github.beat4j.deque.ChaseLevDeque;
import io.github.beat4j.deque.SlowStores;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * S9: the pacer notes that it naps, then looks. An urgent signal makes work visible, then looks
 * whether the pacer naps. The figures: whether the pacer naps on, whether its nap is ended.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it saw the work")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it naps, and the nap is ended")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it saw the work, and is unparked as well")
@Outcome(expect = Expect.FORBIDDEN, desc = "it naps on although the work was asked for")
public final class UrgentSignal {
  private UrgentSignal() {}

  /** A volatile field, as in Idle, and the shipped deque. */
  @JCStressTest
  @JCStressMeta(UrgentSignal.class)
  @State
  public static class Model {
    private final ChaseLevDeque<PromotedBranch> deque = new ChaseLevDeque<>();
    private volatile int napping;

    @Actor
    public void pacer(II_Result r) {
      SlowStores.begin();
      napping = 1;
      r.r1 = deque.isEmpty() ? 1 : 0;
    }

    @Actor
    public void pusher(II_Result r) {
      deque.push(Stage.branch());
      VarHandle.fullFence();
      r.r2 = napping;
    }
  }

  /**
   * The shipped Idle, whose pacer naps. The figures say that it is back as a searcher: the length
   * of its nap has no figure.
   */
  @JCStressTest
  @JCStressMeta(UrgentSignal.class)
  @State
  public static class Shipped extends Rest {
    public Shipped() {
      super(false);
    }

    @Actor
    public void pacer() {
      rest();
    }

    @Actor
    public void pusher(II_Result r) {
      push();
      idle.signal(2, true);
      r.r2 = 1 - awaitReturn();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = isSearcher();
    }
  }

  /** The pacer stores its nap with release, and may look before that is visible. */
  @JCStressTest
  @JCStressMeta(UrgentSignal.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it naps on although the work was asked for")
  @State
  public static class NapReleased {
    private final ChaseLevDeque<PromotedBranch> deque = new ChaseLevDeque<>();
    private final AtomicInteger napping = new AtomicInteger();

    @Actor
    public void pacer(II_Result r) {
      SlowStores.begin();
      napping.setRelease(1);
      r.r1 = deque.isEmpty() ? 1 : 0;
    }

    @Actor
    public void pusher(II_Result r) {
      deque.push(Stage.branch());
      VarHandle.fullFence();
      r.r2 = napping.get();
    }
  }
}
