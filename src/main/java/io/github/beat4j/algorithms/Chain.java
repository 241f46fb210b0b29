package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import org.jspecify.annotations.Nullable;

/**
 * A loop in which each part needs what the parts before it have come to: a scan, a filter. Whoever
 * runs the parts one after the other makes a single chain of them, as a plain loop does. What was
 * stolen is a chain of its own, which begins where it was stolen, and is made to follow the one
 * before it when both have ended.
 *
 * <p>So only what was stolen costs a further pass, one for each steal around it, unlike in the two
 * passes over everything of Blelloch's scan (1990).
 *
 * @param <P> what a chain has come to
 */
abstract class Chain<P extends Chain.Piece> {
  /** A contiguous part of the range. */
  abstract static class Piece {
    final int from;
    final int to;

    Piece(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  /**
   * Runs a part.
   *
   * @param before the chain that it goes on with, or null if it begins one
   * @return what the chain has come to with it
   */
  abstract P run(int from, int to, @Nullable P before);

  /** Makes a chain follow the one before it; returns what they have come to together. */
  abstract P follow(P left, P right);

  /** Runs the whole, which is not empty. */
  final P over(int from, int to) {
    return Beat.<Link, RuntimeException>collect(from, to, Link::new, Link::add, Link::followed)
        .chain();
  }

  /** The end of a chain, to which whoever runs it adds parts. Confined to that thread. */
  private final class Link {
    private @Nullable P chain;

    void add(int from, int to) {
      chain = run(from, to, chain);
    }

    Link followed(Link right) {
      chain = follow(chain(), right.chain());
      return this;
    }

    @SuppressWarnings("NullAway") // no chain has no parts
    P chain() {
      return chain;
    }
  }
}
