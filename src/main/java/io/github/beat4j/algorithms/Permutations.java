package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import org.jspecify.annotations.Nullable;

/**
 * Random permutations, the same for a seed whatever the number of workers, on any JDK. All
 * permutations are equally likely as far as the hash that the seed begins is random; it is not
 * secret.
 *
 * <p>Each index goes to one of 256 buckets, by a hash of it, and each bucket is shuffled for itself
 * from a random sequence of its own (Rao, 1961; Sandelius, 1962; the shuffle of a bucket is Fisher
 * and Yates'). Unlike sorting by random keys this has no ties, and unlike the random swaps of a
 * sequential shuffle it stays in the cache.
 */
public final class Permutations {
  private static final int LOG_BUCKETS = 8;

  /** A single bucket: some 10 us. */
  private static final int SHORT = 4096;

  /** Behind the numbers of all indexes. */
  private static final long FIRST_BUCKET = 1L << 32;

  private Permutations() {}

  /**
   * A random permutation of the numbers from 0 to a bound. Computed on the calling thread and on
   * any of the pool's, in O(n); waits for them.
   *
   * @param n how many numbers
   * @param seed of the random numbers
   * @return a new array with each number below {@code n} once
   */
  public static int[] random(int n, long seed) {
    if (n < 0)
      throw new IllegalArgumentException(
          "n: " + n + " (expected: 0 or more); it is the length of the permutation");
    return n > SHORT ? random(n, seed, 1 << LOG_BUCKETS) : random(n, seed, 1);
  }

  /** With so many buckets, a power of two up to 256. */
  static int[] random(int n, long seed, int buckets) {
    long start = SplitMix.mixed(seed); // so that the sequences of near seeds have nothing in common
    int mask = buckets - 1;
    int[] numbers = new int[n];
    Distribution distribution =
        Distribution.of(
            0,
            n,
            buckets,
            (from, to, counts) -> {
              for (int i = from; i < to; i++) counts[(int) SplitMix.at(start, i) & mask]++;
            });
    distribution.move(
        (from, to, places) -> {
          for (int i = from; i < to; i++) numbers[places[(int) SplitMix.at(start, i) & mask]++] = i;
        });
    int[] starts = distribution.starts;
    Beat.forEach(0, buckets, i -> shuffle(numbers, starts[i], starts[i + 1], bucketOf(start, i)));
    return numbers;
  }

  /** The random numbers of a bucket begin anywhere in the sequence, and so far apart. */
  private static SplitMix bucketOf(long start, int i) {
    return new SplitMix(SplitMix.at(start, FIRST_BUCKET + i), 0);
  }

  private static void shuffle(int[] numbers, int from, int to, SplitMix random) {
    for (int left = to - from; left > 1; left--) {
      int last = from + left - 1;
      int chosen = from + random.below(left);
      int number = numbers[chosen];
      numbers[chosen] = numbers[last];
      numbers[last] = number;
    }
  }

  /**
   * Shuffles an array, by the permutation that {@link #random} makes. Computed on the calling
   * thread and on any of the pool's; waits for them. Takes another array of the length, and one of
   * ints. If the call is cancelled, the array is as it was before. Nobody else may use it
   * meanwhile.
   *
   * @param array the elements
   * @param seed of the random numbers
   * @param <T> the elements
   */
  public static <T extends @Nullable Object> void shuffle(T[] array, long seed) {
    int[] order = random(array.length, seed);
    T[] shuffled = array.clone();
    Beat.forEachRange(
        0,
        order.length,
        (from, to) -> {
          for (int i = from; i < to; i++) shuffled[i] = array[order[i]];
        });
    System.arraycopy(shuffled, 0, array, 0, array.length);
  }
}
