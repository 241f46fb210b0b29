package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.function.IntUnaryOperator;

/**
 * How many elements fall into each of some buckets, in one pass, on the calling thread and on any
 * of the pool's. What is thrown is thrown when all parts have ended. Costs a table of all buckets
 * for each steal, and one more, and adding them up: with many more buckets than elements, that is
 * most of it.
 */
public final class Histograms {
  private Histograms() {}

  /**
   * Counts ints.
   *
   * @param values the buckets of the elements; nobody may write to them meanwhile
   * @param buckets how many there are
   * @return the number of elements in each
   * @throws IllegalArgumentException if there is no bucket, or a value is none of them
   */
  public static long[] histogram(int[] values, int buckets) {
    checkBuckets(buckets);
    return Plain.<long[]>collect(
        values.length,
        () -> new long[buckets],
        (counts, from, to) -> {
          for (int i = from; i < to; i++) {
            int bucket = values[i];
            if (bucket < 0 || bucket >= counts.length)
              throw refused("values[" + i + "]", bucket, buckets);
            counts[bucket]++;
          }
        },
        Histograms::sum);
  }

  /**
   * Counts indexes.
   *
   * @param length how many there are, from 0 on; none if it is not positive
   * @param buckets how many buckets there are
   * @param bucketOf the bucket of an index; called once for each
   * @return the number of indexes in each
   * @throws IllegalArgumentException if there is no bucket, or an index belongs to none of them
   */
  public static long[] histogram(int length, int buckets, IntUnaryOperator bucketOf) {
    checkBuckets(buckets);
    return Beat.<long[], RuntimeException>collect(
        0,
        length,
        () -> new long[buckets],
        (counts, from, to) -> {
          for (int i = from; i < to; i++) {
            int bucket = bucketOf.applyAsInt(i);
            if (bucket < 0 || bucket >= counts.length)
              throw refused("bucketOf(" + i + ")", bucket, buckets);
            counts[bucket]++;
          }
        },
        Histograms::sum);
  }

  private static void checkBuckets(int buckets) {
    if (buckets < 1)
      throw new IllegalArgumentException(
          "buckets: " + buckets + " (expected: 1 or more); one takes all elements");
  }

  private static long[] sum(long[] left, long[] right) {
    for (int i = 0; i < left.length; i++) left[i] += right[i];
    return left;
  }

  private static IllegalArgumentException refused(String name, int bucket, int buckets) {
    return new IllegalArgumentException(
        name
            + ": "
            + bucket
            + " (expected: 0 to "
            + (buckets - 1)
            + "); ask for more buckets, or leave such elements out");
  }
}
