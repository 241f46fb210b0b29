package io.github.beat4j.algorithms;

/** Keeps some elements of an array, and forgets the others. */
final class Pack extends Packing {
  private final Object target;
  private final Keeper keeper;

  /** Copies what is to be kept. */
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

  /** How many are kept of so many. */
  int of(int length) {
    return length == 0 ? 0 : over(0, length).end;
  }

  @Override
  int keep(int from, int to, int position, int others) {
    return keeper.keep(from, to, position);
  }

  @Override
  @SuppressWarnings("SuspiciousSystemArraycopy") // whatever kind of array it is
  void move(Kept left, Kept right) {
    System.arraycopy(target, right.from, target, left.end, right.size());
  }
}
