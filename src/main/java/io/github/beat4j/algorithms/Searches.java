package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * Searches over index ranges that end early. The predicate is called on the calling thread and on
 * any of the pool's, at most once for each index, and also for some indexes behind the one that is
 * found: all threads keep to the front, as in {@link Beat#searchRange}. What it throws is thrown
 * here, when all parts have ended, unless it was found out before that nobody need ask. Returns
 * when all parts have ended, and what the predicate has written is visible then. Costs what {@code
 * searchRange} does, and a look at one shared field for each part, beside the calls of the
 * predicate.
 */
public final class Searches {
  /** What {@link #first} returns if there is none. */
  public static final int NONE = -1;

  private Searches() {}

  /**
   * The first index for which the predicate is true.
   *
   * @param from the first index, not negative
   * @param to the one after the last
   * @param predicate what is sought
   * @return the index, or {@link #NONE}
   */
  public static int first(int from, int to, IntPredicate predicate) {
    checkFrom(from);
    AtomicInteger first = new AtomicInteger(to);
    Beat.searchRange(
        from,
        to,
        (begin, end) -> {
          if (begin >= first.getOpaque()) return true;
          for (int i = begin; i < end; i++) {
            if (!predicate.test(i)) continue;
            first.accumulateAndGet(i, Math::min);
            return true;
          }
          return false;
        });
    int found = first.get();
    return found < to ? found : NONE;
  }

  /**
   * Some index for which the predicate is true: whichever is found first.
   *
   * @param from the first index, not negative
   * @param to the one after the last
   * @param predicate what is sought
   * @return the index, or {@link #NONE}
   */
  public static int some(int from, int to, IntPredicate predicate) {
    checkFrom(from);
    AtomicInteger some = new AtomicInteger(NONE);
    Beat.searchRange(
        from,
        to,
        (begin, end) -> {
          if (some.getOpaque() != NONE) return true;
          for (int i = begin; i < end; i++) {
            if (!predicate.test(i)) continue;
            some.setOpaque(i);
            return true;
          }
          return false;
        });
    return some.get();
  }

  /**
   * Whether the predicate is true for any index.
   *
   * @param from the first index, not negative
   * @param to the one after the last
   * @param predicate what is sought
   * @return true if so
   */
  public static boolean any(int from, int to, IntPredicate predicate) {
    return some(from, to, predicate) != NONE;
  }

  /**
   * Whether the predicate is true for all indexes.
   *
   * @param from the first index, not negative
   * @param to the one after the last
   * @param predicate what is sought
   * @return true if so, also if there are none
   */
  public static boolean all(int from, int to, IntPredicate predicate) {
    return !any(from, to, predicate.negate());
  }

  private static void checkFrom(int from) {
    if (from < 0)
      throw new IllegalArgumentException(
          "from: " + from + " (expected: 0 or more, as -1 means that there is none)");
  }
}
