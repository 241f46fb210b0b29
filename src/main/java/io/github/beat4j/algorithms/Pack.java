package io.github.beat4j.algorithms;

import org.jspecify.annotations.Nullable;

/**
 * Keeps some elements of an array, in their order. A part writes what it keeps behind what the part
 * before it has kept; one that was stolen, at the place of its own first element, from which it is
 * moved later.
 */
final class Pack extends Chain<Pack.Kept> {
  private final Object target;
  private final Keeper keeper;

  /** Copies what is to be kept; there is room, since no more is kept than was looked at. */
  interface Keeper {
    /**
     * Looks at a part.
     *
     * @param position where to write
     * @return the position behind what was written
     */
    int keep(int from, int to, int position);
  }

  /**
   * For one array.
   *
   * @param target as long as the range
   */
  Pack(Object target, Keeper keeper) {
    this.target = target;
    this.keeper = keeper;
  }

  static final class Kept extends Piece {
    final int start;
    final int end;

    Kept(int origin, int from, int to, int start, int end) {
      super(origin, from, to);
      this.start = start;
      this.end = end;
    }
  }

  /** How many are kept of so many. */
  int of(int length) {
    return length == 0 ? 0 : over(0, length).end;
  }

  @Override
  Kept run(int from, int to, @Nullable Kept before) {
    int start = before == null ? from : before.end;
    int end = keeper.keep(from, to, start);
    return new Kept(before == null ? from : before.origin, from, to, start, end);
  }

  @Override
  Kept joined(Kept left, Kept right) {
    return new Kept(left.origin, left.from, right.to, left.start, right.end);
  }

  @Override
  @SuppressWarnings("SuspiciousSystemArraycopy") // whatever kind of array it is
  Kept follow(Kept left, Kept right) {
    int kept = right.end - right.start;
    System.arraycopy(target, right.start, target, left.end, kept);
    return new Kept(left.origin, right.from, right.to, left.end, left.end + kept);
  }
}
