package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * W4, W2: the relief falls asleep because nothing waits for a worker, while a task is submitted.
 * The figures: whether the one who submits is to wake it, whether it stays awake by itself.
 */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it has seen the task")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "it has not, and is woken")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it has, and is woken for nothing")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task waits, and the relief sleeps")
public final class ReliefAgainstSubmission {
  private ReliefAgainstSubmission() {}

  /** The inbox is a volatile flag, and so is the sleep. */
  @JCStressTest
  @JCStressMeta(ReliefAgainstSubmission.class)
  @State
  public static class Model {
    private volatile boolean submitted;
    private volatile boolean dormant;

    @Actor
    public void submission(II_Result r) {
      submitted = true;
      r.r1 = dormant ? 1 : 0;
    }

    @Actor
    public void relief(II_Result r) {
      dormant = true;
      r.r2 = submitted ? 1 : 0;
    }
  }

  /** The shipped inbox and the shipped relief, awake at first, without threads. */
  abstract static class Bare {
    final Scheduler scheduler =
        new Scheduler(new Settings("relieved", 1, 1, true, true, true, 1, 1, 0, false, 0));
    final Relief relief = new Relief(scheduler);

    Bare() {
      // The one that there may be is awake already, so that none is started for the task.
      scheduler.idle().addCounts(SearchCounters.AWAKE);
      relief.endsDormancy();
    }

    static void task() {}
  }

  /** The order of the shipped code. */
  @JCStressTest
  @JCStressMeta(ReliefAgainstSubmission.class)
  @State
  public static class Shipped extends Bare {
    @Actor
    public void submission(II_Result r) {
      scheduler.submit(Bare::task);
      r.r1 = relief.endsDormancy() ? 1 : 0;
    }

    @Actor
    public void relief(II_Result r) {
      r.r2 = relief.beginsDormancy() ? 0 : 1;
    }
  }

  /** Who submits asks for the relief first. */
  @JCStressTest
  @JCStressMeta(ReliefAgainstSubmission.class)
  @Outcome(
      id = "0, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: a task waits, and the relief sleeps")
  @State
  public static class AskedFirst extends Bare {
    @Actor
    public void submission(II_Result r) {
      r.r1 = relief.endsDormancy() ? 1 : 0;
      scheduler.submit(Bare::task);
    }

    @Actor
    public void relief(II_Result r) {
      r.r2 = relief.beginsDormancy() ? 0 : 1;
    }
  }
}
