package io.github.beat4j.memory;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * M1, M2: two threads return a batch each. If the stack has room for one only, one of them is told
 * so: the total of the other's batch comes with it.
 */
@Outcome(id = "1, 1, 11", expect = Expect.ACCEPTABLE, desc = "room for both, and both are there")
@Outcome(expect = Expect.FORBIDDEN, desc = "a batch lost, or refused though there was room")
public final class TwoReleasers {
  private TwoReleasers() {}

  /** An empty stack. */
  abstract static class Contest {
    private final ReturnStack<Integer> stack;

    Contest(ReturnStack<Integer> stack) {
      this.stack = stack;
    }

    final int push(int number) {
      return stack.push(Batches.of(number), 2) ? 1 : 0;
    }

    final int takeAll() {
      return Batches.sum(stack.takeAll());
    }
  }

  /** A sum, added to by both. */
  @JCStressTest
  @JCStressMeta(TwoReleasers.class)
  @State
  public static class Model {
    private final AtomicInteger returned = new AtomicInteger();

    @Actor
    public void one(III_Result r) {
      returned.addAndGet(10);
      r.r1 = 1;
    }

    @Actor
    public void other(III_Result r) {
      returned.addAndGet(1);
      r.r2 = 1;
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = returned.get();
    }
  }

  /** The shipped stack. */
  @JCStressTest
  @JCStressMeta(TwoReleasers.class)
  @State
  public static class Shipped extends Contest {
    public Shipped() {
      super(new ReturnStack<>());
    }

    @Actor
    public void one(III_Result r) {
      r.r1 = push(10);
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = push(1);
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = takeAll();
    }
  }

  /** The shipped stack, with room for one batch. */
  @JCStressTest
  @Outcome(id = "1, 0, 10", expect = Expect.ACCEPTABLE, desc = "the first has the room")
  @Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "the second has the room")
  @Outcome(expect = Expect.FORBIDDEN, desc = "more than there is room for, or a batch lost")
  @State
  public static class ShippedWithRoomForOne {
    private final ReturnStack<Integer> stack = new ReturnStack<>();

    @Actor
    public void one(III_Result r) {
      r.r1 = stack.push(Batches.of(10), 1) ? 1 : 0;
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = stack.push(Batches.of(1), 1) ? 1 : 0;
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = Batches.sum(stack.takeAll());
    }
  }

  /** A store for the CAS. */
  @JCStressTest
  @JCStressMeta(TwoReleasers.class)
  @Outcome(
      id = {"1, 1, 1", "1, 1, 10"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a batch is lost")
  @State
  public static class PushedByStore extends Contest {
    public PushedByStore() {
      super(new Weaker());
    }

    @Actor
    public void one(III_Result r) {
      r.r1 = push(10);
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = push(1);
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = takeAll();
    }
  }

  private static final class Weaker extends ReturnStack<Integer> {
    @Override
    boolean casHead(@Nullable Batch<Integer> expected, Batch<Integer> batch) {
      for (int i = 0; i < 16; i++) Thread.onSpinWait(); // seen more often so
      swapHead(batch);
      return true;
    }
  }
}
