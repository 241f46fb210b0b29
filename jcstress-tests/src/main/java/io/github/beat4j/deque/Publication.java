package io.github.beat4j.deque;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * D1, D6: a thief sees all that was written before the push, in the task and beside it. It tries
 * until it has the task.
 */
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "stolen, with everything before it")
@Outcome(expect = Expect.FORBIDDEN, desc = "stolen before it was written")
public final class Publication {
  private Publication() {}

  private static final class Task {
    private int field;
  }

  private static final class TaskHand extends Thief<Task> {
    @Override
    protected boolean wants(Task task) {
      return true;
    }
  }

  /** A task, and what its owner has written beside it. */
  abstract static class HandOver {
    private final ChaseLevDeque<Task> deque = new ChaseLevDeque<>(2);
    private int beside;

    final void writeAndPush() {
      Task task = new Task();
      task.field = 1;
      beside = 2;
      deque.push(task);
    }

    /** What the compiler or the machine may make of it, if the push is plain. */
    final void pushAndWrite() {
      Task task = new Task();
      deque.push(task);
      for (int i = 0; i < 16; i++) Thread.onSpinWait(); // seen more often so
      task.field = 1;
      beside = 2;
    }

    final void steal(II_Result r) {
      TaskHand hand = new TaskHand();
      while (deque.steal(hand) != Steal.TAKEN) Thread.onSpinWait();
      r.r2 = beside;
      r.r1 = hand.taken().field;
    }
  }

  /** The rule: what was written before a release is seen after the acquire that reads it. */
  @JCStressTest
  @JCStressMeta(Publication.class)
  @State
  public static class Model {
    private static final VarHandle READY;

    static {
      try {
        READY = MethodHandles.lookup().findVarHandle(Model.class, "ready", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private int field;
    private int beside;

    @SuppressWarnings("unused") // through READY
    private int ready;

    @Actor
    public void owner() {
      field = 1;
      beside = 2;
      READY.setRelease(this, 1);
    }

    @Actor
    public void thief(II_Result r) {
      while ((int) READY.getAcquire(this) == 0) Thread.onSpinWait();
      r.r2 = beside;
      r.r1 = field;
    }
  }

  /** The shipped deque. */
  @JCStressTest
  @JCStressMeta(Publication.class)
  @State
  public static class Shipped extends HandOver {
    @Actor
    public void owner() {
      writeAndPush();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }
  }

  /** The writes come after the push, where a plain D1 would allow them. */
  @JCStressTest
  @JCStressMeta(Publication.class)
  @Outcome(
      id = {"0, 0", "0, 2", "1, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: stolen before it was written")
  @State
  public static class WrittenAfterwards extends HandOver {
    @Actor
    public void owner() {
      pushAndWrite();
    }

    @Actor
    public void thief(II_Result r) {
      steal(r);
    }
  }
}
