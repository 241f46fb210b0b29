package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.RangeFunction;
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
final class Loop<T extends @Nullable Object, X extends Throwable> {
  /** A loop that is done within this time does not even register a branch. */
  private static final long SHORT = 2_000;

  private final RangeFunction<? extends T, X> part;
  private final Combiner<? super T, ? super T, ? extends T, X> combine;

  Loop(RangeFunction<? extends T, X> part, Combiner<? super T, ? super T, ? extends T, X> combine) {
    this.part = part;
    this.combine = combine;
  }

  /** The combined result of a range that is not empty. */
  T run(int from, int to) throws X {
    Pace pace = new Pace();
    long begin = System.nanoTime();
    long now = begin;
    int next = pace.end(from, to);
    T sum = part.apply(from, next);
    while (next < to) {
      long before = now;
      now = System.nanoTime();
      pace.took(now - before);
      if (now - begin > SHORT) return combine.combine(sum, share(next, to, pace));
      int end = pace.end(next, to);
      sum = combine.combine(sum, part.apply(next, end));
      next = end;
    }
    return sum;
  }

  private T share(int from, int to, Pace pace) throws X {
    Rest rest = new Rest(to);
    int next = pace.end(from, to);
    rest.beginAfter(next);
    int entry = OutOfLine.fork(BranchKind.OBJECT, rest);
    T sum;
    try {
      long begin = System.nanoTime();
      sum = part.apply(from, next);
      while (!CurrentWorker.get().promotes(entry) && next < to) {
        long now = System.nanoTime();
        pace.took(now - begin);
        begin = now;
        int end = pace.end(next, to);
        rest.beginAfter(end);
        sum = combine.combine(sum, part.apply(next, end));
        next = end;
      }
      if (next < rest.from) sum = combine.combine(sum, share(next, rest.from, pace));
    } catch (Throwable failure) {
      OutOfLine.leftFailed(entry, failure);
      throw failure;
    }
    boolean ended = rest.from == to;
    T other = OutOfLine.right(entry, rest);
    return ended ? sum : combine.combine(sum, other);
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
      return from == to ? null : share(from, to, new Pace());
    }
  }
}
