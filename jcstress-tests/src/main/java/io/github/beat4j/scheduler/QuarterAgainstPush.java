package io.github.beat4j.scheduler;

import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * S2 to S4 where the machine is known: the first worker of a quarter goes to sleep, for which the
 * quarter is made, while somebody makes work visible and looks for a sleeper in all quarters. The
 * figures: whether it parks, and whether it is woken.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it saw the work, and does not park")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it parks, and is woken")
@Outcome(expect = Expect.FORBIDDEN, desc = "it parks, and nobody wakes it")
public final class QuarterAgainstPush {
  private QuarterAgainstPush() {}

  /** Work that is there or not. */
  abstract static class Work {
    private volatile boolean visible;

    final void push() {
      visible = true;
      VarHandle.fullFence(); // S1
    }

    final boolean isVisible() {
      VarHandle.fullFence(); // S3
      return visible;
    }
  }

  /** Two queues, of which the second is made when somebody goes to sleep there. */
  abstract static class Quarters extends Work {
    private volatile ConcurrentLinkedDeque<Object> second = new ConcurrentLinkedDeque<>();

    final ConcurrentLinkedDeque<Object> second() {
      return second;
    }

    final int rest() {
      second = new ConcurrentLinkedDeque<>();
      second.addFirst("sleeper"); // S2
      return isVisible() && second.remove("sleeper") ? 0 : 1; // S4
    }
  }

  /** The steps of Sleepers. */
  @JCStressTest
  @JCStressMeta(QuarterAgainstPush.class)
  @State
  public static class Model extends Quarters {
    @Actor
    public void sleeper(II_Result r) {
      r.r1 = rest();
    }

    @Actor
    public void pusher(II_Result r) {
      push();
      r.r2 = second().pollFirst() == null ? 0 : 1;
    }
  }

  /** The shipped sleepers and neighbourhood. */
  @JCStressTest
  @JCStressMeta(QuarterAgainstPush.class)
  @State
  public static class Shipped extends Work {
    private final Neighbourhood neighbourhood = new Neighbourhood();
    private final Sleepers sleepers = new Sleepers(neighbourhood);
    private final Worker sleeper = Stage.worker();
    private final Worker pusher = Stage.worker();

    public Shipped() {
      neighbourhood.know(TwoNodes.TOPOLOGY);
      neighbourhood.moveTo(pusher, 0);
      neighbourhood.moveTo(sleeper, 1);
    }

    @Actor
    public void sleeper(II_Result r) {
      sleepers.addFirst(sleeper); // S2
      r.r1 = isVisible() && sleepers.remove(sleeper) ? 0 : 1; // S4
    }

    @Actor
    public void pusher(II_Result r) {
      push();
      r.r2 = sleepers.poll(pusher) == null ? 0 : 1;
    }
  }

  /** Who wakes has looked at the quarters before its work was visible. */
  @JCStressTest
  @JCStressMeta(QuarterAgainstPush.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: it parks, and nobody wakes it")
  @State
  public static class QuartersFirst extends Quarters {
    @Actor
    public void sleeper(II_Result r) {
      r.r1 = rest();
    }

    @Actor
    public void pusher(II_Result r) {
      ConcurrentLinkedDeque<Object> seen = second();
      Stage.pause();
      push();
      r.r2 = seen.pollFirst() == null ? 0 : 1;
    }
  }
}
