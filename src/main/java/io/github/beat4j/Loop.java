package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.scheduler.BranchKind;
import io.github.beat4j.scheduler.CurrentWorker;
import io.github.beat4j.scheduler.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A loop over indexes. Whoever runs a piece of it runs chunk after chunk; the upper half of what is
 * left is a latent branch meanwhile, whose bounds move on with each chunk, until a beat promotes
 * it. Then the thread goes on with the lower half, in the same way. So a piece is divided where it
 * is when somebody is hungry, and nowhere else: a loop costs a latent branch, a look at the clock
 * for each chunk, and one at a field for each stretch of it.
 *
 * <p>Heartbeat scheduling of loops: Acar, Chargueraud, Guatto, Rainey, Sieczkowski, PLDI 2018.
 *
 * @param <T> the result of a part
 * @param <X> what a part throws, and combining
 */
abstract class Loop<T extends @Nullable Object, X extends Throwable> {
  /** A loop that is done within this time does not even register a branch. */
  private static final long SHORT = 2_000;

  /** How many stretches a chunk has if none of them costs more than its indexes. */
  static final int STRETCHES = 8;

  private final int stretches;
  private final Grain grain;

  /**
   * @param body what the loop runs: another one of its class takes about as long, probably
   * @param stretches how often a chunk looks whether somebody is hungry: of one that turns out to
   *     be dearer than the last, only a stretch is lost to others
   */
  Loop(Object body, int stretches) {
    this.stretches = stretches;
    grain = Grain.of(body);
  }

  /** Runs the first chunk of a piece that begins afresh. */
  abstract T begin(int from, int to) throws X;

  /** Runs another chunk of a piece, on the same thread. */
  abstract T goOn(T sum, int from, int to) throws X;

  /** The result of two pieces, one behind the other. */
  abstract T join(T left, T right) throws X;

  /** The combined result of a range that is not empty. */
  T run(int from, int to) throws X {
    Pace pace = new Pace();
    T sum =
        sharesFirst() && (long) to - from > 1
            ? share(true, null, from, to, pace)
            : alone(true, null, from, to, pace, SHORT);
    pace.teach(grain);
    return sum;
  }

  /**
   * What is unknown is fine outside every root: a first short loop is no reason to begin a pool.
   */
  private boolean sharesFirst() {
    return grain.isCoarse() || (grain.isUnknown() && CurrentWorker.get().isInRoot());
  }

  /** Whether what is left need not run at all. */
  boolean isOver() {
    return false;
  }

  final T piece(boolean begins, @Nullable T before, int from, int to, Pace pace) throws X {
    return pace.isWorthSharing((long) to - from, Pace.WORTH)
        ? share(begins, before, from, to, pace)
        : alone(begins, before, from, to, pace, 0);
  }

  /**
   * Runs a piece without a branch for what is left, until that turns out to be worth one.
   *
   * @param begins whether there is nothing to go on from
   * @param quiet for so long, in nanoseconds, nothing is said about what it is worth
   */
  @SuppressWarnings("NullAway") // null only where it is not used, or a result
  private T alone(boolean begins, @Nullable T before, int from, int to, Pace pace, long quiet)
      throws X {
    long begin = System.nanoTime();
    long now = begin;
    int next = pace.end(from, to);
    T sum = begins ? begin(from, next) : goOn(before, from, next);
    while (next < to && !isOver()) {
      long last = now;
      now = System.nanoTime();
      pace.took(now - last);
      if (now - begin > quiet && pace.isWorthSharing((long) to - next, worth()))
        return share(false, sum, next, to, pace);
      int end = pace.end(next, to);
      sum = goOn(sum, next, end);
      next = end;
    }
    if (quiet == 0) pace.learn(to - from, begin);
    return sum;
  }

  private static long worth() {
    return CurrentWorker.get().isInRoot() ? Pace.WORTH : Pace.WORTH_A_ROOT;
  }

  /**
   * Runs a piece of more than one index in which others may take part: chunk after chunk, until
   * what is left is promoted, or not worth it any more. What lies before that is another piece
   * then.
   *
   * <p>One method, with more code than C2 takes into others: in parts it was compiled into itself,
   * by way of {@link #piece} (docs/adr/0003).
   */
  @SuppressWarnings("NullAway") // null only where it is not used, or a result
  T share(boolean begins, @Nullable T before, int from, int to, Pace pace) throws X {
    Rest rest = new Rest(to, pace);
    rest.beginAfter(from);
    int entry = OutOfLine.fork(BranchKind.OBJECT, rest);
    boolean first = begins;
    T sum = before;
    int next = from;
    try {
      boolean promoted = CurrentWorker.get().hasPromoted(entry);
      int chunk = from;
      int chunkEnd = pace.end(from, to);
      long begin = promoted ? 0 : System.nanoTime();
      while (!promoted) {
        int end = pace.end(next, chunkEnd, stretches);
        rest.beginAfter(end);
        sum = first ? begin(next, end) : goOn(sum, next, end);
        first = false;
        next = end;
        Worker worker = CurrentWorker.get();
        // To promote wakes a thread, for which the operating system may stop this one.
        long now = worker.isToPromote() ? System.nanoTime() : 0;
        promoted = worker.promotes(entry);
        if (next == (promoted ? rest.from : to)) break;
        if (!promoted && next < chunkEnd) continue;
        if (now == 0) now = System.nanoTime();
        pace.took(next - chunk, now - begin);
        if (promoted) break;
        if (!pace.isWorthSharing((long) to - next, Pace.WORTH)) {
          rest.from = next;
          break;
        }
        rest.hint.set(pace);
        begin = now;
        chunk = next;
        chunkEnd = pace.end(next, to);
      }
      if (next < rest.from) sum = piece(first, sum, next, rest.from, pace);
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

    /** For whoever else runs it. */
    private final Pace hint = new Pace();

    private int from;

    /** Confined to the owner, as are the pace and the next one. */
    private boolean follows;

    private @Nullable T before;

    /** Read when it has ended. */
    private boolean goesOn;

    Rest(int to, Pace pace) {
      this.to = to;
      this.pace = pace;
      hint.set(pace);
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
      return goesOn ? piece(false, before, from, to, pace) : piece(true, null, from, to, hint);
    }
  }
}
