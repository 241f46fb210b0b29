package io.github.beat4j.scheduler;

import io.github.beat4j.deque.ChaseLevDeque;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * H1: a steal makes the victim expose its next branch: it does so with its next call, or the
 * request stands. The figures: whether the thief has stolen; 1 if the next branch is exposed, 2 if
 * the request stands.
 */
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "the next branch is exposed")
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "the request stands")
@Outcome(expect = Expect.FORBIDDEN, desc = "the request is swallowed")
public final class StealExposes {
  private StealExposes() {}

  /** The signals of the shipped worker, and a deque with one branch. */
  abstract static class Bare {
    final BareWorker owner = new BareWorker();
    final ChaseLevDeque<PromotedBranch> deque = new ChaseLevDeque<>();

    Bare() {
      owner.ticketOpaque(Stage.nobody());
      deque.push(Stage.branch());
    }

    final void steal(II_Result r) {
      r.r1 = Stage.steal(deque) == null ? 0 : 1;
      owner.requestBeat();
    }

    final void look(II_Result r) {
      r.r2 = !deque.isEmpty() ? 1 : owner.ticketOpaque() == null ? 2 : 0;
    }
  }

  /** The steps on the signals of the shipped worker. */
  @JCStressTest
  @JCStressMeta(StealExposes.class)
  @State
  public static class Model extends Bare {
    @Actor
    public void owner() {
      if (owner.ticketOpaque() != null) return;
      owner.ticketOpaque(Stage.nobody());
      deque.push(Stage.branch());
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

  /** The shipped worker and hunter. */
  @JCStressTest
  @JCStressMeta(StealExposes.class)
  @State
  public static class Shipped {
    private final Worker owner = Stage.worker();
    private final Hunter hunter = Stage.hunter();

    public Shipped() {
      owner.fork(BranchKind.VOID, Stage.class, null);
      owner.fork(BranchKind.VOID, Stage.class, null);
    }

    @Actor
    public void owner() {
      owner.fork(BranchKind.VOID, Stage.class, null);
    }

    @Actor
    public void thief(II_Result r) {
      r.r1 = hunter.huntFrom(owner) == null ? 0 : 1;
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = !owner.stealable().isEmpty() ? 1 : owner.ticketOpaque() == null ? 2 : 0;
    }
  }

  /** The owner stores the ticket whether it found it or not. */
  @JCStressTest
  @JCStressMeta(StealExposes.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: the request is swallowed")
  @State
  public static class TicketAlways extends Bare {
    @Actor
    public void owner() {
      boolean asked = owner.ticketOpaque() == null;
      owner.ticketOpaque(Stage.nobody());
      if (asked) deque.push(Stage.branch());
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
}
