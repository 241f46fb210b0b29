package io.github.beat4j.scheduler;

import io.github.beat4j.deque.ChaseLevDeque;
import io.github.beat4j.function.VoidBranch;
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
 * P1, D4: the owner promotes a branch, takes it back and fills the same object with the next one,
 * while a thief is in the middle of a steal. Each branch runs once. The figures: how often the
 * first and the second one have run, and whether the thief has run one.
 */
@Outcome(id = "1, 1, 0", expect = Expect.ACCEPTABLE, desc = "both taken back")
@Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE, desc = "one stolen")
@Outcome(expect = Expect.FORBIDDEN, desc = "one lost, or run twice")
public final class SpareAgainstThief {
  private SpareAgainstThief() {}

  /** How often a thief looks for a branch. */
  private static final int TRIES = 200;

  /** Two branches that count how often they run. */
  abstract static class Branches {
    private final AtomicInteger first = new AtomicInteger();
    private final AtomicInteger second = new AtomicInteger();
    final VoidBranch<RuntimeException> one = first::incrementAndGet;
    final VoidBranch<RuntimeException> two = second::incrementAndGet;

    final void count(III_Result r) {
      r.r1 = first.get();
      r.r2 = second.get();
    }
  }

  /** The claim is a counter: whoever raises it has the branch of that number. */
  @JCStressTest
  @JCStressMeta(SpareAgainstThief.class)
  @State
  public static class Model extends Branches {
    private final AtomicInteger claims = new AtomicInteger();

    @Actor
    public void owner() {
      if (claims.compareAndSet(0, 1)) {
        one.run();
        if (claims.compareAndSet(1, 2)) two.run();
      } else {
        two.run();
      }
    }

    @Actor
    public void thief(III_Result r) {
      if (!claims.compareAndSet(0, 1)) return;
      one.run();
      r.r3 = 1;
    }

    @Arbiter
    public void after(III_Result r) {
      count(r);
    }
  }

  /** The shipped worker and hunter. */
  @JCStressTest
  @JCStressMeta(SpareAgainstThief.class)
  @State
  public static class Shipped extends Branches {
    private final Worker owner = Stage.worker();
    private final Worker thief = Stage.worker();

    @Actor
    public void owner() {
      owner.threadRelease(Thread.currentThread());
      call(one);
      owner.requestBeat();
      call(two);
    }

    private void call(VoidBranch<RuntimeException> right) {
      int entry = owner.fork(BranchKind.VOID, right, null);
      Stage.pause(); // the left branch
      PromotedBranch stolen = owner.takeBack(entry);
      if (stolen != null) {
        owner.joined(entry, stolen);
        return;
      }
      boolean window = owner.openWindow();
      right.run();
      owner.close(entry, window);
    }

    @Actor
    public void thief(III_Result r) {
      for (int i = 0; i < TRIES; i++) {
        PromotedBranch task = thief.hunter.huntFrom(owner);
        if (task == null) continue;
        thief.runStolen(task);
        r.r3 = 1;
        return;
      }
    }

    @Arbiter
    public void after(III_Result r) {
      count(r);
    }
  }

  /** The owner fills the object again though it was stolen. */
  @JCStressTest
  @JCStressMeta(SpareAgainstThief.class)
  @Outcome(
      id = {"0, 1, 1", "0, 2, 1"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: the first branch is lost")
  @State
  public static class StolenIsSpare extends Branches {
    private final ChaseLevDeque<PromotedBranch> deque = new ChaseLevDeque<>();
    private final PromotedBranch branch = Stage.branch(one);

    @Actor
    public void owner() {
      deque.push(branch);
      Stage.pause();
      if (deque.pop() != null) one.run();
      branch.clear();
      deque.push(Stage.fill(branch, two));
      if (deque.pop() != null) two.run();
    }

    @Actor
    public void thief(III_Result r) {
      for (int i = 0; i < TRIES; i++) {
        PromotedBranch task = Stage.steal(deque);
        if (task == null) continue;
        Stage.pause();
        Stage.run(task);
        r.r3 = 1;
        return;
      }
    }

    @Arbiter
    public void after(III_Result r) {
      count(r);
    }
  }
}
