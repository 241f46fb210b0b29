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
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * M2, M4: another thread returns a batch while the owner takes what is there. There is one before,
 * so that the owner does not turn back at M3. The arbiter takes what is left.
 */
@Outcome(id = "10, 1", expect = Expect.ACCEPTABLE, desc = "the owner comes first")
@Outcome(id = "11, 0", expect = Expect.ACCEPTABLE, desc = "the owner has both")
@Outcome(expect = Expect.FORBIDDEN, desc = "a batch lost, or taken twice")
public final class PushAgainstTakeAll {
  private PushAgainstTakeAll() {}

  /** A stack with a batch. */
  abstract static class Contest {
    private final ReturnStack<Integer> stack;

    Contest(ReturnStack<Integer> stack) {
      this.stack = stack;
      stack.push(Batches.of(10), Batches.NO_BOUND);
    }

    final void push() {
      stack.push(Batches.of(1), Batches.NO_BOUND);
    }

    final int takeAll() {
      return Batches.sum(stack.takeAll());
    }
  }

  /** A sum, added to and exchanged. */
  @JCStressTest
  @JCStressMeta(PushAgainstTakeAll.class)
  @State
  public static class Model {
    private final AtomicInteger returned = new AtomicInteger(10);

    @Actor
    public void releaser() {
      returned.addAndGet(1);
    }

    @Actor
    public void owner(II_Result r) {
      r.r1 = returned.getAndSet(0);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = returned.get();
    }
  }

  /** The shipped stack. */
  @JCStressTest
  @JCStressMeta(PushAgainstTakeAll.class)
  @State
  public static class Shipped extends Contest {
    public Shipped() {
      super(new ReturnStack<>());
    }

    @Actor
    public void releaser() {
      push();
    }

    @Actor
    public void owner(II_Result r) {
      r.r1 = takeAll();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = takeAll();
    }
  }

  /** The owner looks, and then clears the stack: no exchange. */
  @JCStressTest
  @JCStressMeta(PushAgainstTakeAll.class)
  @Outcome(
      id = "10, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a batch is lost")
  @State
  public static class LookThenClear extends Contest {
    public LookThenClear() {
      super(new Weaker());
    }

    @Actor
    public void releaser() {
      push();
    }

    @Actor
    public void owner(II_Result r) {
      r.r1 = takeAll();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = takeAll();
    }
  }

  private static final class Weaker extends ReturnStack<Integer> {
    @Override
    @Nullable Batch<Integer> takeAll() {
      Batch<Integer> seen = headAcquire();
      for (int i = 0; i < 16; i++) Thread.onSpinWait(); // seen more often so
      swapHead(null);
      return seen;
    }
  }
}
