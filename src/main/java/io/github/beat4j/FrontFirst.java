package io.github.beat4j;

import io.github.beat4j.function.RangeSearch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A loop that may end early, so that all threads stay near its front: each claims the next few
 * indexes from it, some 20 us of them, and runs these as a loop of their own. Whoever takes part
 * has two latent branches, each of which is another thread's leave to take part as well. If nobody
 * has stolen one by the time that all indexes are claimed, it has nothing left to do.
 *
 * <p>So an index is looked at about as early as {@code n} threads can, where halves of the range
 * would leave the first half to one of two (docs/adr/0031).
 *
 * @param <X> what a part throws
 */
final class FrontFirst<X extends Throwable> extends Loop<@Nullable Object, X> {
  /** Behind every index, with room for as many claims as anybody may make in vain. */
  static final long OVER = 1L << 40;

  private static final VarHandle FRONT;

  static {
    try {
      FRONT = MethodHandles.lookup().findVarHandle(FrontFirst.class, "front", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final int to;
  private final RangeSearch<X> search;

  /** The first index that nobody has claimed. */
  @SuppressWarnings("unused") // through FRONT
  private long front;

  FrontFirst(int to, RangeSearch<X> search) {
    super(search, STRETCHES);
    this.to = to;
    this.search = search;
  }

  long frontOpaque() {
    return (long) FRONT.getOpaque(this);
  }

  /** Claims: no two threads get the same index, and what they have found is published elsewhere. */
  long getAndAddFront(int claim) {
    return (long) FRONT.getAndAdd(this, (long) claim);
  }

  void frontOpaque(long next) {
    FRONT.setOpaque(this, next);
  }

  @Override
  @Nullable Object begin(int from, int end) throws X {
    return goOn(null, from, end);
  }

  @Override
  @Nullable Object goOn(@Nullable Object none, int from, int end) throws X {
    if (search.endsIn(from, end)) frontOpaque(OVER);
    return null;
  }

  @Override
  @Nullable Object join(@Nullable Object left, @Nullable Object right) {
    return null;
  }

  @Override
  boolean isOver() {
    return frontOpaque() >= OVER;
  }

  @Override
  @Nullable Object share(boolean begins, @Nullable Object none, int from, int end, Pace pace)
      throws X {
    frontOpaque(from);
    takePart(pace);
    return null;
  }

  private void takePart(Pace pace) throws X {
    Pace known = new Pace();
    known.set(pace);
    Beat.<X, X>pcall(
        () -> Beat.<X, X>pcall(() -> claim(pace), () -> takePartLate(known)),
        () -> takePartLate(known));
  }

  /** Runs when it is stolen, or when whoever has forked it has claimed what was left. */
  private void takePartLate(Pace known) throws X {
    if (frontOpaque() >= to) return;
    Pace pace = new Pace();
    pace.set(known);
    takePart(pace);
  }

  private void claim(Pace pace) throws X {
    Sweep<X> claimed = new Sweep<>(search, (first, end) -> goOn(null, first, end));
    try {
      long last = System.nanoTime();
      while (true) {
        int size = pace.end(0, Integer.MAX_VALUE);
        long first = getAndAddFront(size);
        if (first >= to) return;
        int end = (int) Math.min(to, first + size);
        claimed.piece(true, null, (int) first, end, pace);
        // A claim of one index asks for no beat of its own.
        Beat.pcall(() -> {}, () -> {});
        long now = System.nanoTime();
        pace.took(end - (int) first, now - last);
        last = now;
      }
    } catch (Throwable failure) {
      frontOpaque(OVER);
      throw failure;
    }
  }
}
