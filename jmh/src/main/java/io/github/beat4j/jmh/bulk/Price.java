package io.github.beat4j.jmh.bulk;

import java.util.Comparator;

/** What looking at an element costs. */
public enum Price {
  CHEAP(0, 0),
  /** Some 200 ns. */
  DEAR(200, 200),
  /** Some 20 us for one in a hundred, nothing for the others. */
  SKEWED(0, 20_000);

  private static final int KEYS = 100;

  private final int rounds;
  private final int seldom;

  Price(int rounds, int seldom) {
    this.rounds = rounds;
    this.seldom = seldom;
  }

  /** A figure of the element, after that work; the same for the same element. */
  public long worth(int element) {
    long x = element;
    int left = element % 100 == 0 ? seldom : rounds;
    // One multiplication and addition takes some nanosecond.
    for (int i = 0; i < left; i++) x = x * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
    return left == 0 ? element : x;
  }

  /** One in three, or so. */
  public boolean chooses(int element) {
    return Long.remainderUnsigned(worth(element), 3) == 0;
  }

  /** One in a thousand, or so. */
  public boolean isRare(int element) {
    return (worth(element) & 1023) == 7;
  }

  /** One of a hundred keys. */
  public int key(int element) {
    return (int) Long.remainderUnsigned(worth(element), KEYS);
  }

  /** The order of what elements are worth. */
  public Comparator<Integer> order() {
    return Comparator.comparingLong(this::worth);
  }
}
