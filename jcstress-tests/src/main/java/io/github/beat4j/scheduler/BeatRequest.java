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
 * H2: a beat was requested. The owner gives its ticket back and promotes; a thief takes what was
 * promoted and requests the next beat. That request must stand. The figures: whether the thief has
 * stolen, whether a request stands.
 */
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "not stolen; the request is served")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "stolen; the next request stands")
@Outcome(expect = Expect.FORBIDDEN, desc = "stolen; the next request is swallowed")
public final class BeatRequest {
  private BeatRequest() {}

  private static final int TRIES = 20;

  /** The signals of the shipped worker, and a deque. */
  abstract static class Bare {
    final BareWorker owner = new BareWorker();
    final ChaseLevDeque<PromotedBranch> deque = new ChaseLevDeque<>();

    final int steal() {
      for (int i = 0; i < TRIES; i++) {
        if (Stage.steal(deque) == null) continue;
        owner.requestBeat();
        return 1;
      }
      return 0;
    }

    final int stands() {
      return owner.ticketOpaque() == null ? 1 : 0;
    }
  }

  /** The steps on the signals of the shipped worker. */
  @JCStressTest
  @JCStressMeta(BeatRequest.class)
  @State
  public static class Model extends Bare {
    @Actor
    public void owner() {
      owner.ticketOpaque(Stage.nobody());
      deque.push(Stage.branch());
    }

    @Actor
    public void thief(II_Result r) {
      r.r1 = steal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = stands();
    }
  }

  /** The shipped worker and hunter. */
  @JCStressTest
  @JCStressMeta(BeatRequest.class)
  @State
  public static class Shipped {
    private final Worker owner = Stage.worker();
    private final Hunter hunter = Stage.hunter();

    public Shipped() {
      owner.fork(BranchKind.VOID, Stage.class, null);
      hunter.huntFrom(owner);
    }

    @Actor
    public void owner() {
      owner.fork(BranchKind.VOID, Stage.class, null);
    }

    @Actor
    public void thief(II_Result r) {
      for (int i = 0; i < TRIES && r.r1 == 0; i++) {
        if (hunter.huntFrom(owner) != null) r.r1 = 1;
      }
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = owner.ticketOpaque() == null ? 1 : 0;
    }
  }

  /** The ticket is given back after the promotion. */
  @JCStressTest
  @JCStressMeta(BeatRequest.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: the next request is swallowed")
  @State
  public static class TicketLast extends Bare {
    @Actor
    public void owner() {
      deque.push(Stage.branch());
      for (int i = 0; i < 16; i++) Thread.onSpinWait(); // seen more often so
      owner.ticketOpaque(Stage.nobody());
    }

    @Actor
    public void thief(II_Result r) {
      r.r1 = steal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = stands();
    }
  }
}
