package io.github.beat4j.algorithms;

import java.util.Arrays;

/** Finds a rank among ints by their digits, from the highest that differs. */
final class IntSelection {
  private static final int WIDTH = 8;

  /** Sorting so many takes no longer than counting them. */
  private static final int SHORT = 128;

  private IntSelection() {}

  /** The int at a rank from 0, below the length. */
  static int kth(int[] source, int k) {
    if (source.length <= SHORT) {
      int[] sorted = source.clone();
      Arrays.sort(sorted);
      return sorted[k];
    }
    IntSurvey survey = IntSurvey.of(source, 0, source.length);
    if (survey.ascends) return source[k];
    if (survey.descends) return source[source.length - 1 - k];
    int min = survey.min;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(survey.max - min);
    int shift = Math.max(0, bits - WIDTH);
    Distribution distribution =
        Distribution.of(
            0,
            source.length,
            1 << (bits - shift),
            (from, to, counts) -> {
              for (int i = from; i < to; i++) counts[(source[i] - min) >>> shift]++;
            });
    int bucket = distribution.bucketOf(k);
    if (shift == 0) return min + bucket;
    int start = distribution.starts[bucket];
    int[] rest = new int[distribution.starts[bucket + 1] - start];
    distribution.move(
        (from, to, places) -> {
          int next = places[bucket] - start;
          for (int i = from; i < to; i++)
            if ((source[i] - min) >>> shift == bucket) rest[next++] = source[i];
        });
    return kth(rest, k - start);
  }
}
