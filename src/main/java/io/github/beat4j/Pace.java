package io.github.beat4j;

/**
 * How many indexes a loop runs before it looks up: as many as take 2.5 to 20 us, whatever one of
 * them costs. So reading the clock costs little, and whoever is hungry waits for 20 us, or for one
 * index. Confined to the thread that runs the piece.
 */
final class Pace {
  static final long TARGET = 10_000;

  /** A body that suddenly becomes dearer is noticed after so many of the cheap ones at most. */
  private static final int LONGEST = 1 << 20;

  private int chunk = 1;

  /** The index after the next chunk. */
  int end(int from, int to) {
    return (long) to - from <= chunk ? to : from + chunk;
  }

  /** The last chunk has taken so long. */
  void took(long nanos) {
    if (nanos < TARGET / 4) chunk = Math.min(LONGEST, 4 * chunk);
    else if (nanos > 2 * TARGET) chunk = (int) Math.max(1, chunk * TARGET / nanos);
  }
}
