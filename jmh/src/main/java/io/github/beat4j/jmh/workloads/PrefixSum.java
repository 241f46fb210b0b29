package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.Arrays;

/** Each number's sum with all before it, where every step seems to need the one before. */
public final class PrefixSum {
  private static final int BLOCK = 8_192;

  private PrefixSum() {}

  public static long[] plain(long[] values) {
    long[] sums = values.clone();
    prefix(sums, 0, sums.length, 0);
    return sums;
  }

  public static long[] arrays(long[] values) {
    long[] sums = values.clone();
    Arrays.parallelPrefix(sums, Long::sum);
    return sums;
  }

  /**
   * Two passes over a tree of single numbers (Blelloch): up, each range learns the sum of its left
   * half; down, each learns what comes before it.
   */
  public static long[] lambda(long[] values) {
    long[] sums = values.clone();
    long[] leftSums = new long[sums.length];
    up(sums, leftSums, 0, sums.length);
    down(sums, leftSums, 0, sums.length, 0);
    return sums;
  }

  /** Every middle is that of one range only, so it can name the place of the left sum. */
  private static long up(long[] values, long[] leftSums, int from, int to) {
    if (to - from == 1) return values[from];
    int middle = (from + to) >>> 1;
    return Beat.pcallLong(
        () -> leftSums[middle] = up(values, leftSums, from, middle),
        () -> up(values, leftSums, middle, to),
        Long::sum);
  }

  private static void down(long[] values, long[] leftSums, int from, int to, long before) {
    if (to - from == 1) {
      values[from] += before;
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(
        () -> down(values, leftSums, from, middle, before),
        () -> down(values, leftSums, middle, to, before + leftSums[middle]));
  }

  /** As one writes it with a cut-off: sum the blocks, add up the sums, and go over them again. */
  public static long[] blocks(long[] values, Loop loop) {
    long[] sums = values.clone();
    int blocks = (sums.length + BLOCK - 1) / BLOCK;
    long[] before = new long[blocks];
    loop.run(blocks, 1, block -> before[block] = sum(values, block));
    long sum = 0;
    for (int block = 0; block < blocks; block++) {
      long here = before[block];
      before[block] = sum;
      sum += here;
    }
    loop.run(
        blocks,
        1,
        block ->
            prefix(sums, block * BLOCK, Math.min(sums.length, (block + 1) * BLOCK), before[block]));
    return sums;
  }

  private static long sum(long[] values, int block) {
    int to = Math.min(values.length, (block + 1) * BLOCK);
    long sum = 0;
    for (int i = block * BLOCK; i < to; i++) sum += values[i];
    return sum;
  }

  private static void prefix(long[] values, int from, int to, long before) {
    long sum = before;
    for (int i = from; i < to; i++) {
      sum += values[i];
      values[i] = sum;
    }
  }
}
