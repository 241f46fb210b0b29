package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A loop in which each part needs what the part before it has come to: a scan, a filter. A part
 * whose predecessor has ended goes on from there, so that whoever runs the loop alone does what a
 * plain loop does. A part that somebody else has begun before that, because it was stolen, begins
 * at an origin of its own, and is made to follow when both have ended.
 *
 * <p>So only what was stolen costs further passes, one for each steal around it, unlike in the two
 * passes over everything of Blelloch's scan (1990).
 *
 * @param <P> what a part has come to
 */
abstract class Chain<P extends Chain.Piece> {
  /** A contiguous part of the range. */
  abstract static class Piece {
    /** Where the chain begins that this piece is the end of. */
    final int origin;

    final int from;
    final int to;

    Piece(int origin, int from, int to) {
      this.origin = origin;
      this.from = from;
      this.to = to;
    }
  }

  /** What the parts have come to that no other part goes on from yet, by their ends. */
  private final ConcurrentHashMap<Integer, P> ends = new ConcurrentHashMap<>();

  /**
   * Runs a part.
   *
   * @param before where it goes on, or null if it begins a chain
   */
  abstract P run(int from, int to, @Nullable P before);

  /** The two together; the right one is of the left one's chain. */
  abstract P joined(P left, P right);

  /** Makes a piece of another chain follow the left one. */
  abstract P follow(P left, P right);

  /** Runs the whole, which is not empty. */
  @SuppressWarnings("NullAway") // the result of an empty range is not used
  final P over(int from, int to) {
    return Beat.<@Nullable P, RuntimeException>reduce(from, to, null, this::part, this::inOneChain);
  }

  private P part(int from, int to) {
    P piece = run(from, to, ends.remove(from));
    ends.put(to, piece);
    return piece;
  }

  @SuppressWarnings("NullAway") // parts are not null
  private P inOneChain(@Nullable P left, @Nullable P right) {
    return joined(left, left.origin == right.origin ? right : follow(left, right));
  }
}
