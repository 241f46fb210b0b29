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

  /** Runs the first chunk of a piece that begins afresh. */
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
    Rest rest = new Rest(to, pace);
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
    if (rest.from == to) {
      OutOfLine.right(entry, rest);
      return sum;
    }
    rest.follows(sum);
    T other = OutOfLine.right(entry, rest);
    return rest.goesOn ? other : join(sum, other);
  }

  /**
   * What is left for others, or for later. Changes until it is promoted. If the thread that has run
   * what lies before it runs it as well, it goes on from there.
   */
  private final class Rest implements Branch<T, X> {
    private final Thread owner = Thread.currentThread();
    private final int to;
    private final Pace pace;
    private int from;

    /** Confined to the owner, as are the pace and the next one. */
    private boolean follows;

    private @Nullable T before;

    /** Read when it has ended. */
    private boolean goesOn;

    Rest(int to, Pace pace) {
      this.to = to;
      this.pace = pace;
    }

    /** Before anything runs that may promote it. */
    void beginAfter(int next) {
      from = (int) (next + ((long) to - next) / 2);
    }

    /** What lies before it has this result. */
    void follows(T sum) {
      before = sum;
      follows = true;
    }

    @Override
    @SuppressWarnings("NullAway") // nobody looks at the result of what is empty
    public T run() throws X {
      if (from == to) return null;
      goesOn = Thread.currentThread() == owner && follows;
      return goesOn
          ? share(false, before, from, to, pace)
          : share(true, null, from, to, new Pace());
    }
  }
}
