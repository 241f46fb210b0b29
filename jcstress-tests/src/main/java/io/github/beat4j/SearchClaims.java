package io.github.beat4j;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two threads claim an index each from the front of a search, and one of them ends it then: nobody
 * gets what the other one has, and a claim does not undo the end.
 */
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "the one that ends nothing was first")
@Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "the one that ends was first")
@Outcome(id = "9, 0, 1", expect = Expect.ACCEPTABLE, desc = "the search was over")
@Outcome(expect = Expect.FORBIDDEN, desc = "an index for both, or an end that is gone")
public final class SearchClaims {
  private static final int BEHIND = 9;

  private SearchClaims() {}

  private static int shown(long claimed) {
    return (int) Math.min(claimed, BEHIND);
  }

  /** A counter of the JDK's. */
  @JCStressTest
  @JCStressMeta(SearchClaims.class)
  @State
  public static class Model {
    private final AtomicLong front = new AtomicLong();

    @Actor
    public void one(III_Result r) {
      r.r1 = shown(front.getAndIncrement());
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = shown(front.getAndIncrement());
      front.setOpaque(FrontFirst.OVER);
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = front.get() >= FrontFirst.OVER ? 1 : 0;
    }
  }

  /** The shipped search. */
  @JCStressTest
  @JCStressMeta(SearchClaims.class)
  @State
  public static class Shipped {
    private final FrontFirst<RuntimeException> search = new FrontFirst<>(2, (from, to) -> false);

    @Actor
    public void one(III_Result r) {
      r.r1 = shown(search.getAndAddFront(1));
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = shown(search.getAndAddFront(1));
      search.frontOpaque(FrontFirst.OVER);
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = search.isOver() ? 1 : 0;
    }
  }

  /** A load and a store for the addition. */
  @JCStressTest
  @JCStressMeta(SearchClaims.class)
  @Outcome(
      id = {"0, 0, 1", "0, 0, 0", "0, 1, 0", "1, 0, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the planted bug: both have the index, or the end is gone")
  @State
  public static class ClaimedByStore {
    private final FrontFirst<RuntimeException> search = new FrontFirst<>(2, (from, to) -> false);

    private long claim() {
      long claimed = search.frontOpaque();
      search.frontOpaque(claimed + 1);
      return claimed;
    }

    @Actor
    public void one(III_Result r) {
      r.r1 = shown(claim());
    }

    @Actor
    public void other(III_Result r) {
      r.r2 = shown(claim());
      search.frontOpaque(FrontFirst.OVER);
    }

    @Arbiter
    public void after(III_Result r) {
      r.r3 = search.isOver() ? 1 : 0;
    }
  }
}
