package io.github.beat4j.algorithms;

import org.jspecify.annotations.Nullable;

/**
 * Copies elements of an array that are chosen part by part, in their order. A part writes what it
 * keeps behind what the part before it has kept; one that was stolen, at the place of its own first
 * element, from which it is moved later.
 */
abstract class Packing extends Chain<Packing.Kept> {
  static final class Kept extends Piece {
    final int start;
    final int end;

    Kept(int origin, int from, int to, int start, int end) {
      super(origin, from, to);
      this.start = start;
      this.end = end;
    }

    /** Where what is not kept of it begins, if that is written from the chain's origin on. */
    int restStart() {
      return origin + (from - start);
    }

    int restEnd() {
      return origin + (to - end);
    }
  }

  /**
   * Looks at a part, and copies what is to be kept; there is room, since no more is kept than was
   * looked at.
   *
   * @param origin where its chain begins
   * @param position where to write
   * @return the position behind what was written
   */
  abstract int keep(int from, int to, int origin, int position);

  /** Moves what was kept of a piece to where it belongs, which is not behind where it is. */
  abstract void move(Kept piece, Kept target);

  @Override
  final Kept run(int from, int to, @Nullable Kept before) {
    int origin = before == null ? from : before.origin;
    int start = before == null ? from : before.end;
    return new Kept(origin, from, to, start, keep(from, to, origin, start));
  }

  @Override
  final Kept joined(Kept left, Kept right) {
    return new Kept(left.origin, left.from, right.to, left.start, right.end);
  }

  @Override
  final Kept follow(Kept left, Kept right) {
    int end = left.end + (right.end - right.start);
    Kept moved = new Kept(left.origin, right.from, right.to, left.end, end);
    move(right, moved);
    return moved;
  }
}
