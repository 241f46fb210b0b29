package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.scheduler.BranchKind;
import io.github.beat4j.scheduler.CurrentWorker;
import org.jspecify.annotations.Nullable;

/**
 * A loop over indexes. Whoever runs a piece of it runs chunk after chunk; the upper half of what is
 * left is a latent branch meanwhile, whose bounds move on with each chunk, until a beat promotes
 * it. Then the thread goes on with the lower half, in the same way. So a piece is divided where it
 * is when somebody is hungry, and nowhere else: a loop costs a latent branch, and a look at a field
 * and at the clock for each chunk.
 *
 * <p>Heartbeat scheduling of loops: Acar, Chargueraud, Guatto, Rainey, Sieczkowski, PLDI 2018.
 *
 * @param <T> the result of a part
 * @param <X> what a part throws, and combining
 */
abstract class Loop<T extends @Nullable Object, X extends Throwable> {
  /** A loop that is done within this time does not even register a branch. */
  private static final long SHORT = 2_000;

  /** Runs the first chunk of a piece. */
  abstract T begin(int from, int to) throws X;

  /** Runs another chunk of a piece, on the same thread. */
  abstract T goOn(T sum, int from, int to) throws X;

  /** The result of two pieces, one behind the other. */
  abstract T join(T left, T right) throws X;

  /** The combined result of a range that is not empty. */
  T run(int from, int to) throws X {
    Pace pace = new Pace();
    long begin = System.nanoTime();
    long now = begin;
    int next = pace.end(from, to);
    T sum = begin(from, next);
    while (next < to) {
      long before = now;
      now = System.nanoTime();
      pace.took(now - before);
      if (now - begin > SHORT) return share(false, sum, next, to, pace);
      int end = pace.end(next, to);
      sum = goOn(sum, next, end);
      next = end;
    }
    return sum;
  }

  /**
   * Runs a piece in which others may take part, from its first chunk on.
   *
   * @param begins whether there is nothing to go on from
   */
  @SuppressWarnings("NullAway") // null only where it is not used, or a result
  private T share(boolean begins, @Nullable T before, int from, int to, Pace pace) throws X {
    Rest rest = new Rest(to);
    int next = pace.end(from, to);
    rest.beginAfter(next);
    int entry = OutOfLine.fork(BranchKind.OBJECT, rest);
    T sum;
    try {
      long begin = System.nanoTime();
      sum = begins ? begin(from, next) : goOn(before, from, next);
      while (!CurrentWorker.get().promotes(entry) && next < to) {
        long now = System.nanoTime();
        pace.took(now - begin);
        begin = now;
        int end = pace.end(next, to);
        rest.beginAfter(end);
        sum = goOn(sum, next, end);
        next = end;
      }
      if (next < rest.from) sum = share(false, sum, next, rest.from, pace);
    } catch (Throwable failure) {
      OutOfLine.leftFailed(entry, failure);
      throw failure;
    }
    boolean ended = rest.from == to;
    T other = OutOfLine.right(entry, rest);
    return ended ? sum : join(sum, other);
  }

  /** What is left for others, or for later. Changes until it is promoted; confined to its owner. */
  private final class Rest implements Branch<T, X> {
    private final int to;
    private int from;

    Rest(int to) {
      this.to = to;
    }

    /** Before anything runs that may promote it. */
    void beginAfter(int next) {
      from = (int) (next + ((long) to - next) / 2);
    }

    @Override
    @SuppressWarnings("NullAway") // nobody looks at the result of what is empty
    public T run() throws X {
      return from == to ? null : share(true, null, from, to, new Pace());
    }
  }
}
