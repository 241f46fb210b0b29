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
 * S6, Lemma 5: a signal announces a searcher, finds no sleeper and takes the searcher back.
 * Meanwhile a worker goes to sleep, and work becomes visible by a signal that trusts in the
 * mistaken searcher. (The second signal runs on the thread that has gone to sleep: two actors are
 * enough so.) The second figure says whether the sleeper is woken.
 */
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "asleep, then woken")
@Outcome(expect = Expect.FORBIDDEN, desc = "work is visible, and everybody sleeps or works")
public final class MistakenSearcher {
  private MistakenSearcher() {}

  /** The steps of Idle on the shipped counters, signals and deque. */
  @JCStressTest
  @JCStressMeta(MistakenSearcher.class)
  @State
  public static class Model extends BareIdle {
    public Model() {
      super(2, AWAKE, false);
    }

    @Actor
    public void mistaken() {
      signal();
    }

    @Actor
    public void others(II_Result r) {
      addCounts(SEARCHING);
      r.r1 = sleep();
      push();
      signal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The shipped Idle. */
  @JCStressTest
  @JCStressMeta(MistakenSearcher.class)
  @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "woken when about to park")
  @State
  public static class Shipped extends SleeplessIdle {
    public Shipped() {
      super(0, 0, false, AWAKE);
    }

    @Actor
    public void mistaken() {
      idle.signal(2, false);
    }

    @Actor
    public void others(II_Result r) {
      idle.searchAgain();
      r.r1 = rest();
      push();
      idle.signal(2, false);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }

  /** The mistaken signal does not look for sleepers again. */
  @JCStressTest
  @JCStressMeta(MistakenSearcher.class)
  @Outcome(
      id = "1, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: work is visible, and everybody sleeps or works")
  @State
  public static class WithoutSecondLook extends BareIdle {
    public WithoutSecondLook() {
      super(2, AWAKE, false);
    }

    @Override
    boolean looksAgain() {
      return false;
    }

    @Actor
    public void mistaken() {
      signal();
    }

    @Actor
    public void others(II_Result r) {
      addCounts(SEARCHING);
      r.r1 = sleep();
      push();
      signal();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = woken();
    }
  }
}
