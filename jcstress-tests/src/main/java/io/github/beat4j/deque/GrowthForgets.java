package io.github.beat4j.deque;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * D2, D7: the owner's push grows the ring while a thief takes the first task. The owner or the
 * thief clears the copy of it, so that no slot keeps a stolen task alive.
 */
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "stolen, and in no slot")
@Outcome(expect = Expect.FORBIDDEN, desc = "not stolen, or kept by a slot")
public final class GrowthForgets {
  private GrowthForgets() {}

  /** A full ring of one task. */
  abstract static class Growing {
    private final ChaseLevDeque<Integer> deque;

    Growing(ChaseLevDeque<Integer> deque) {
      this.deque = deque;
      deque.push(1);
    }

    final void grow() {
      deque.push(2);
    }

    final void steal(II_Result r) {
      r.r1 = Hand.stealOne(deque);
    }

    final void look(II_Result r) {
      Integer first = deque.ringPlain().getOpaque(0);
      r.r2 = first != null && first == 1 ? 1 : 0;
    }
  }

  /** Each side writes, then looks whether the other has written: one of them sees it. */
  @JCStressTest
  @JCStressMeta(GrowthForgets.class)
  @State
  public static class Model {
    private volatile boolean published;
    private volatile boolean stolen;
    private boolean clearedByOwner;
    private boolean clearedByThief;

    @Actor
    public void owner() {
      SlowStores.begin();
      published = true;
      clearedByOwner = stolen;
    }

    @Actor
    public void thief(II_Result r) {
      stolen = true;
      clearedByThief = published;
      r.r1 = 1;
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = clearedByOwner || clearedByThief ? 0 : 1;
    }
  }

  /** The shipped deque. */
  @JCStressTest
  @JCStressMeta(GrowthForgets.class)
  @State
  public static class Shipped extends Growing {
    public Shipped() {
      super(new ChaseLevDeque<>(1));
    }

    @Actor
    public void owner() {
      grow();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(II_Result r) {
      look(r);
    }
  }

  /** The thief does not look at the ring again (D7). */
  @JCStressTest
  @JCStressMeta(GrowthForgets.class)
  @Outcome(
      id = "1, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: kept by a slot")
  @State
  public static class WithoutSecondLook extends Growing {
    public WithoutSecondLook() {
      super(new OneLook());
    }

    @Actor
    public void owner() {
      grow();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(II_Result r) {
      look(r);
    }
  }

  /** The owner publishes the ring with release (D2), and may read the top before it is visible. */
  @JCStressTest
  @JCStressMeta(GrowthForgets.class)
  @Outcome(
      id = "1, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: kept by a slot")
  @State
  public static class RingReleased extends Growing {
    public RingReleased() {
      super(new ReleasedRing());
    }

    @Actor
    public void owner() {
      grow();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }

    @Arbiter
    public void after(II_Result r) {
      look(r);
    }
  }

  private static final class OneLook extends ChaseLevDeque<Integer> {
    private @Nullable TaskRing<Integer> first;

    OneLook() {
      super(1);
    }

    @Override
    TaskRing<Integer> ringVolatile() {
      TaskRing<Integer> ring = first == null ? super.ringVolatile() : first;
      first = ring;
      return ring;
    }
  }

  private static final class ReleasedRing extends ChaseLevDeque<Integer> {
    private static final VarHandle RING;

    static {
      try {
        Class<?> holder = ChaseLevDeque.class.getSuperclass();
        RING =
            MethodHandles.privateLookupIn(holder, MethodHandles.lookup())
                .findVarHandle(holder, "ring", TaskRing.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    ReleasedRing() {
      super(1);
    }

    @Override
    void ringVolatile(TaskRing<Integer> value) {
      SlowStores.begin(); // growth takes longer than what was stored before it is delayed
      RING.setRelease(this, value);
    }
  }
}
