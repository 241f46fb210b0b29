package io.github.beat4j.memory;

import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * M2, M4: an owner that takes a returned object sees all that was done to it before its release. It
 * tries until there is one.
 */
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "as it was released")
@Outcome(expect = Expect.FORBIDDEN, desc = "an older state, or an empty batch")
public final class BatchHandOver {
  private BatchHandOver() {}

  private static final class Pooled {
    private int field;
  }

  /** An object in a batch, and a stack. */
  abstract static class Returned {
    private final ReturnStack<Pooled> stack = new ReturnStack<>();
    private final Pooled object = new Pooled();

    final void write() {
      object.field = 1;
    }

    final void push() {
      Batch<Pooled> batch = new Batch<>(2, 1);
      batch.add(object);
      stack.push(batch, 1);
    }

    final int take() {
      Batch<Pooled> batch = stack.takeAll();
      while (batch == null) {
        Thread.onSpinWait();
        batch = stack.takeAll();
      }
      Pooled taken = batch.poll();
      return taken == null ? -1 : taken.field;
    }
  }

  /** A release store and an acquire load. */
  @JCStressTest
  @JCStressMeta(BatchHandOver.class)
  @State
  public static class Model {
    private final AtomicReference<Pooled> returned = new AtomicReference<>();

    @Actor
    public void releaser() {
      Pooled object = new Pooled();
      object.field = 1;
      returned.setRelease(object);
    }

    @Actor
    public void owner(I_Result r) {
      Pooled object = returned.getAcquire();
      while (object == null) {
        Thread.onSpinWait();
        object = returned.getAcquire();
      }
      r.r1 = object.field;
    }
  }

  /** The shipped stack. */
  @JCStressTest
  @JCStressMeta(BatchHandOver.class)
  @State
  public static class Shipped extends Returned {
    @Actor
    public void releaser() {
      write();
      push();
    }

    @Actor
    public void owner(I_Result r) {
      r.r1 = take();
    }
  }

  /** The write comes after the push, where a plain store of the head would allow it. */
  @JCStressTest
  @JCStressMeta(BatchHandOver.class)
  @Outcome(
      id = "0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: an older state")
  @State
  public static class WrittenAfterwards extends Returned {
    @Actor
    public void releaser() {
      push();
      for (int i = 0; i < 16; i++) Thread.onSpinWait(); // seen more often so
      write();
    }

    @Actor
    public void owner(I_Result r) {
      r.r1 = take();
    }
  }
}
