package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/**
 * Shares an index range out to buckets, in order. Blocks are counted, the sums of their counts give
 * each block its places in each bucket, and then the blocks are moved, both loops potentially in
 * parallel (Zagha and Blelloch, "Radix sort for vector multiprocessors", Supercomputing 1991).
 * Where an element goes does not depend on who moves it.
 */
final class Distribution {
  /** Some 10 us of counting, or moving. */
  private static final int SHORTEST_BLOCK = 4096;

  private static final int MOST_BLOCKS = 256;

  /** A block has more elements than buckets, or adding the counts up would take longer. */
  private static final int ELEMENTS_PER_BUCKET = 16;

  private final int from;
  private final int to;
  private final int block;

  /** Of each block, how many go to each bucket; then where the next one goes. */
  private final int[][] places;

  /** Where each bucket begins, in a range like the source's; and where the last one ends. */
  final int[] starts;

  /** Counts a part. */
  interface Counter {
    /** Adds one to the count of its bucket for each index. */
    void count(int from, int to, int[] counts);
  }

  /** Moves a part. */
  interface Mover {
    /** Moves each index, in order, to its bucket's place, and that place on by one. */
    void move(int from, int to, int[] places);
  }

  private Distribution(int from, int to, int buckets) {
    this.from = from;
    this.to = to;
    int length = to - from;
    int shortest = Math.max(SHORTEST_BLOCK, ELEMENTS_PER_BUCKET * buckets);
    block = Math.max(shortest, length / MOST_BLOCKS + 1);
    places = new int[(int) (((long) length + block - 1) / block)][buckets];
    starts = new int[buckets + 1];
  }

  /** Counts how many of a range go to each of so many buckets. */
  static Distribution of(int from, int to, int buckets, Counter counter) {
    Distribution distribution = new Distribution(from, to, buckets);
    distribution.count(counter);
    return distribution;
  }

  private void count(Counter counter) {
    Beat.forEach(0, places.length, i -> counter.count(begin(i), end(i), places[i]));
    int next = from;
    for (int bucket = 0; bucket < starts.length - 1; bucket++) {
      starts[bucket] = next;
      for (int[] counts : places) {
        int count = counts[bucket];
        counts[bucket] = next;
        next += count;
      }
    }
    starts[starts.length - 1] = next;
  }

  /** Moves everything; once. */
  void move(Mover mover) {
    Beat.forEach(0, places.length, i -> mover.move(begin(i), end(i), places[i]));
  }

  /** The bucket to which a place belongs. */
  int bucketOf(int place) {
    int low = 0;
    int high = starts.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  private int begin(int i) {
    return from + i * block;
  }

  private int end(int i) {
    return (int) Math.min(to, (long) begin(i) + block);
  }
}
