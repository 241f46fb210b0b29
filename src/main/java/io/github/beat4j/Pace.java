package io.github.beat4j;

/**
 * How many indexes a loop runs before it looks up: as many as take 2.5 to 20 us, whatever one of
 * them costs. So reading the clock costs little, and whoever is hungry waits for 20 us, or for one
 * index. Confined to the thread that runs the piece.
 */
final class Pace {
  static final long TARGET = 10_000;

  /** Sixteen of them take no longer than a chunk should; it is little more than the clock. */
  private static final long VERY_SHORT = TARGET / 64;

  /** A body that suddenly becomes dearer is noticed after so many of the cheap ones at most. */
  private static final int LONGEST = 1 << 20;

  private int chunk = 1;

  /** The index after the next chunk. */
  int end(int from, int to) {
    return (long) to - from <= chunk ? to : from + chunk;
  }

  /** Whether so many indexes are no more than the next chunk may have. */
  boolean isChunk(long size) {
    return size <= chunk;
  }

  /** The last chunk has taken so long. */
  void took(long nanos) {
    took(chunk, nanos);
  }

  /** The last chunk, or less of it, has taken so long. */
  void took(int indexes, long nanos) {
    if (nanos > 2 * TARGET) chunk = (int) Math.max(1, indexes * TARGET / nanos);
    else if (nanos < TARGET / 4 && indexes == chunk)
      chunk = Math.min(LONGEST, (nanos < VERY_SHORT ? 16 : 4) * chunk);
  }
}
