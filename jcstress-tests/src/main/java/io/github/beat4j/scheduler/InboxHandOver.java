package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * S1, Inbox: a worker that takes a submitted task sees all that was written before the submission.
 * It tries until it has the task.
 */
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "with everything before it")
@Outcome(expect = Expect.FORBIDDEN, desc = "taken before it was written")
public final class InboxHandOver {
  private InboxHandOver() {}

  /** An inbox, and a task with a field. */
  abstract static class Submitted {
    private final Inbox inbox;
    private final Task task = new Task();

    Submitted(int capacity) {
      inbox = new Inbox(capacity);
    }

    final void write() {
      task.field = 1;
    }

    final void offer() {
      inbox.offer(task);
    }

    final int poll() {
      Runnable next = inbox.poll();
      while (next == null) {
        Thread.onSpinWait();
        next = inbox.poll();
      }
      return ((Task) next).field;
    }
  }

  private static final class Task implements Runnable {
    private int field;

    @Override
    public void run() {}
  }

  /** A release store and an acquire load. */
  @JCStressTest
  @JCStressMeta(InboxHandOver.class)
  @State
  public static class Model {
    private final AtomicInteger ready = new AtomicInteger();
    private int field;

    @Actor
    public void submitter() {
      field = 1;
      ready.setRelease(1);
    }

    @Actor
    public void worker(I_Result r) {
      while (ready.getAcquire() == 0) Thread.onSpinWait();
      r.r1 = field;
    }
  }

  /** The shipped queue without a bound. */
  @JCStressTest
  @JCStressMeta(InboxHandOver.class)
  @State
  public static class Shipped extends Submitted {
    public Shipped() {
      super(0);
    }

    @Actor
    public void submitter() {
      write();
      offer();
    }

    @Actor
    public void worker(I_Result r) {
      r.r1 = poll();
    }
  }

  /** The shipped queue with a bound. */
  @JCStressTest
  @JCStressMeta(InboxHandOver.class)
  @State
  public static class ShippedBounded extends Submitted {
    public ShippedBounded() {
      super(2);
    }

    @Actor
    public void submitter() {
      write();
      offer();
    }

    @Actor
    public void worker(I_Result r) {
      r.r1 = poll();
    }
  }

  /** The write comes after the offer, where a plain one would allow it. */
  @JCStressTest
  @JCStressMeta(InboxHandOver.class)
  @Outcome(
      id = "0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: taken before it was written")
  @State
  public static class WrittenAfterwards extends Submitted {
    public WrittenAfterwards() {
      super(0);
    }

    @Actor
    public void submitter() {
      offer();
      write();
    }

    @Actor
    public void worker(I_Result r) {
      r.r1 = poll();
    }
  }
}
