package io.github.beat4j.algorithms;

import org.jspecify.annotations.Nullable;

/**
 * Copies elements of an array that are chosen part by part, in their order. A part writes what it
 * keeps behind what the part before it has kept; one that was stolen, from the place of its own
 * first element on, from which it is moved later.
 */
abstract class Packing extends Chain<Packing.Kept> {
  /** What is kept of it lies from its first place on. */
  static final class Kept extends Piece {
    final int end;

    Kept(int from, int to, int end) {
      super(from, to);
      this.end = end;
    }

    int size() {
      return end - from;
    }

    /** How many are not kept. */
    int others() {
      return to - end;
    }
  }

  /**
   * Looks at a part, and copies what is to be kept; there is room, since no more is kept than was
   * looked at.
   *
   * @param position where to write
   * @param others where to write what is not kept, if it is written at all
   * @return the position behind what was kept
   */
  abstract int keep(int from, int to, int position, int others);

  /** Moves what was kept of a piece to the end of the one before it. */
  abstract void move(Kept left, Kept right);

  @Override
  final Kept run(int from, int to, @Nullable Kept before) {
    return before == null
        ? new Kept(from, to, keep(from, to, from, from))
        : new Kept(before.from, to, keep(from, to, before.end, before.from + before.others()));
  }

  @Override
  final Kept follow(Kept left, Kept right) {
    move(left, right);
    return new Kept(left.from, right.to, left.end + right.size());
  }
}
