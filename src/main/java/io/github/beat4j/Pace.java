package io.github.beat4j;

/**
 * How many indexes a loop runs before it looks at the clock: as many as take 10 to 40 us, whatever
 * one of them costs. So that look costs little, and whoever is hungry waits for no more than that,
 * or for one index. Confined to the thread that runs the piece.
 */
final class Pace {
  static final long TARGET = 20_000;

  /** A chunk is so much longer than the last one at most. */
  private static final int MOST_GROWTH = 16;

  /** A body that suddenly becomes dearer is noticed after so many of the cheap ones at most. */
  static final int LONGEST = 1 << 20;

  /**
   * What is left is worth a promotion, a theft and a wait if it takes so long on one thread: half
   * of it is what can be gained.
   */
  static final long WORTH = 4_000;

  /** The same outside every root, where nobody is hungry yet, and somebody must be woken. */
  static final long WORTH_A_ROOT = 20_000;

  private int chunk = 1;

  /** So many took so long the last time; before that, whatever is left is worth being shared. */
  private int lastIndexes;

  private long lastNanos = 1;

  /** If nothing is known yet: so many have been running since then. */
  void learn(int indexes, long begin) {
    if (lastIndexes == 0) took(indexes, System.nanoTime() - begin);
  }

  /** Passes on what is known. */
  void teach(Grain grain) {
    if (lastIndexes > 0) grain.learn(lastIndexes, lastNanos);
  }

  /** Begins with what another one has learned. */
  void set(Pace other) {
    chunk = other.chunk;
    lastIndexes = other.lastIndexes;
    lastNanos = other.lastNanos;
  }

  /** The index after the next chunk. */
  int end(int from, int to) {
    return (long) to - from <= chunk ? to : from + chunk;
  }

  /** The index after the next of so many stretches of a chunk. */
  int end(int from, int chunkEnd, int stretches) {
    return Math.min(chunkEnd - from, chunk / stretches + 1) + from;
  }

  /** Whether so many indexes are no more than the next chunk may have. */
  boolean isChunk(long size) {
    return size <= chunk;
  }

  /** Whether so many indexes, at the present rate, take long enough for two. */
  boolean isWorthSharing(long indexes, long least) {
    return indexes > 1 && (double) indexes * lastNanos > (double) least * lastIndexes;
  }

  /** The last chunk has taken so long. */
  void took(long nanos) {
    took(chunk, nanos);
  }

  /** The last chunk, or less of it, has taken so long. */
  void took(int indexes, long nanos) {
    lastIndexes = indexes;
    lastNanos = nanos;
    if (nanos > 2 * TARGET) chunk = (int) Math.max(1, indexes * TARGET / nanos);
    else if (nanos < TARGET / 2 && indexes == chunk)
      chunk =
          (int)
              Math.min(
                  LONGEST,
                  nanos < TARGET / MOST_GROWTH
                      ? (long) MOST_GROWTH * chunk
                      : chunk * TARGET / nanos);
  }
}
