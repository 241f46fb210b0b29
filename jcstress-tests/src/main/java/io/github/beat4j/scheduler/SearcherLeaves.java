package io.github.beat4j.scheduler;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * R2, R3: a signal trusts in a searcher, which goes for good at that moment, because its pool was
 * made smaller. It looks once more, and wakes the sleeper. The second figure says whether the
 * sleeper is woken.
 */
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the sleeper is woken")
@Outcome(expect = Expect.FORBIDDEN, desc = "work is visible, and the only searcher is gone")
public final class SearcherLeaves {
  private SearcherLeaves() {}

  /** The steps of Resizing on the shipped counters, signals and deque. */
  @JCStressTest
  @JCStressMeta(SearcherLeaves.class)
  @State
  public static class Model extends BareIdle {
    public Model() {
      super(2, SEARCHING + AWAKE, true);
    }

    @Actor
    public void searcher() {
      stopSearching();
      if (hasWork()) signal();
    }

    @Actor
    public void pusher() {
      push();
      signal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The shipped Resizing and Idle. */
  @JCStressTest
  @JCStressMeta(SearcherLeaves.class)
  @State
  public static class Shipped extends SleeplessIdle {
    private final Resizing resizing = new Resizing(scheduler);

    public Shipped() {
      super(2, 0, true, SEARCHING + AWAKE);
    }

    @Actor
    public void searcher() {
      resizing.retire();
    }

    @Actor
    public void pusher() {
      push();
      idle.signal(2, false);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The searcher goes without a look. */
  @JCStressTest
  @JCStressMeta(SearcherLeaves.class)
  @Outcome(
      id = "0, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: work is visible, and the only searcher is gone")
  @State
  public static class WithoutLook extends BareIdle {
    public WithoutLook() {
      super(2, SEARCHING + AWAKE, true);
    }

    @Actor
    public void searcher() {
      stopSearching();
    }

    @Actor
    public void pusher() {
      push();
      signal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }
}
