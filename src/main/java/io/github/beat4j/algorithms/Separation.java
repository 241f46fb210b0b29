package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/**
 * Keeps some elements of an array, and puts the others behind them. These are written to an array
 * of their own first, since nobody knows yet how many are kept.
 */
final class Separation extends Packing {
  private final Object target;
  private final Object others;
  private final Separator separator;

  /** Copies what is to be kept, and what is not. */
  interface Separator {
    /**
     * Looks at a part.
     *
     * @param position where to write what is kept
     * @param rest where to write the others, to their array
     * @return the position behind what was kept
     */
    int separate(int from, int to, int position, int rest);
  }

  /**
   * For one array.
   *
   * @param target as long as the range
   * @param others as well
   */
  Separation(Object target, Object others, Separator separator) {
    this.target = target;
    this.others = others;
    this.separator = separator;
  }

  /** How many are kept of so many. */
  @SuppressWarnings("SuspiciousSystemArraycopy") // whatever kind of array it is
  int of(int length) {
    if (length == 0) return 0;
    int kept = over(0, length).end;
    Beat.forEachRange(
        0,
        length - kept,
        (from, to) -> System.arraycopy(others, from, target, kept + from, to - from));
    return kept;
  }

  @Override
  int keep(int from, int to, int position, int rest) {
    return separator.separate(from, to, position, rest);
  }

  @Override
  @SuppressWarnings("SuspiciousSystemArraycopy")
  void move(Kept left, Kept right) {
    System.arraycopy(target, right.from, target, left.end, right.size());
    System.arraycopy(others, right.from, others, left.from + left.others(), right.others());
  }
}
