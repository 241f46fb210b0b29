package io.github.beat4j.scheduler;

import io.github.beat4j.deque.ChaseLevDeque;
import io.github.beat4j.function.LongBranch;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * P1 to P3, D4, J: the owner promotes a branch and settles the call; a thief tries to steal it. It
 * runs once, and the owner has its result. The figures: the result, whether the thief has run it,
 * how often it ran.
 */
@Outcome(id = "7, 0, 1", expect = Expect.ACCEPTABLE, desc = "taken back")
@Outcome(id = "7, 1, 1", expect = Expect.ACCEPTABLE, desc = "stolen and joined")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, or run twice, or without its result")
public final class PromoteAgainstTakeBack {
  private PromoteAgainstTakeBack() {}

  /** How often a thief looks for the branch. */
  private static final int TRIES = 200;

  @SuppressWarnings("serial")
  private static final class Seven extends RuntimeException {
    Seven() {
      super(null, null, false, false);
    }
  }

  /** The shipped worker, its call, and the shipped hunter. */
  abstract static class Call {
    private final Worker owner = Stage.worker();
    private final Worker thief = Stage.worker();
    private final AtomicInteger runs = new AtomicInteger();
    private final boolean fails;

    Call(boolean fails) {
      this.fails = fails;
    }

    private long run() {
      runs.incrementAndGet();
      if (fails) throw new Seven();
      return 7;
    }

    final int call() {
      owner.threadRelease(Thread.currentThread());
      LongBranch<RuntimeException> right = this::run;
      int entry = owner.fork(BranchKind.LONG, right, null);
      for (int i = 0; i < 8; i++) Thread.onSpinWait(); // the left branch
      try {
        PromotedBranch stolen = owner.takeBack(entry);
        if (stolen != null) return (int) owner.joinedBits(entry, stolen);
        boolean window = owner.openWindow();
        try {
          return (int) right.run();
        } finally {
          owner.close(entry, window);
        }
      } catch (Seven e) {
        return 7;
      }
    }

    final int steal() {
      for (int i = 0; i < TRIES; i++) {
        PromotedBranch task = thief.hunter.huntFrom(owner);
        if (task == null) continue;
        thief.runStolen(task);
        return 1;
      }
      return 0;
    }

    final int runs() {
      return runs.get();
    }
  }

  /** One claim, by a CAS. */
  @JCStressTest
  @JCStressMeta(PromoteAgainstTakeBack.class)
  @State
  public static class Model {
    private final AtomicInteger claim = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();

    @Actor
    public void owner(III_Result r) {
      if (claim.compareAndSet(0, 1)) runs.incrementAndGet();
      r.r1 = 7;
    }

    @Actor
    public void thief(III_Result r) {
      if (!claim.compareAndSet(0, 1)) return;
      runs.incrementAndGet();
      r.r2 = 1;
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = runs.get();
    }
  }

  /** The shipped worker, with a branch that returns. */
  @JCStressTest
  @JCStressMeta(PromoteAgainstTakeBack.class)
  @State
  public static class Shipped extends Call {
    public Shipped() {
      super(false);
    }

    @Actor
    public void owner(III_Result r) {
      r.r1 = call();
    }

    @Actor
    public void thief(III_Result r) {
      r.r2 = steal();
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = runs();
    }
  }

  /** The shipped worker, with a branch that throws. */
  @JCStressTest
  @JCStressMeta(PromoteAgainstTakeBack.class)
  @State
  public static class ShippedFailure extends Call {
    public ShippedFailure() {
      super(true);
    }

    @Actor
    public void owner(III_Result r) {
      r.r1 = call();
    }

    @Actor
    public void thief(III_Result r) {
      r.r2 = steal();
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = runs();
    }
  }

  /** The owner looks whether the branch has a thief, and does not take it out of the deque. */
  @JCStressTest
  @JCStressMeta(PromoteAgainstTakeBack.class)
  @Outcome(
      id = "7, 1, 2",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: run twice")
  @State
  public static class LookForThief {
    private final ChaseLevDeque<PromotedBranch> deque = new ChaseLevDeque<>();
    private final PromotedBranch branch = Stage.branch();
    private final AtomicInteger runs = new AtomicInteger();

    @Actor
    public void owner(III_Result r) {
      deque.push(branch);
      r.r1 = 7;
      if (branch.thiefAcquire() == null) {
        runs.incrementAndGet();
        return;
      }
      while (!branch.isDoneAcquire()) Thread.onSpinWait();
    }

    @Actor
    public void thief(III_Result r) {
      for (int i = 0; i < TRIES && r.r2 == 0; i++) {
        PromotedBranch task = Stage.steal(deque);
        if (task == null) continue;
        task.thiefRelease(Guests.OUTSIDE);
        runs.incrementAndGet();
        task.complete();
        r.r2 = 1;
      }
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = runs.get();
    }
  }
}
