package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.function.DoubleBinaryOperator;

/**
 * A scan of an array of doubles, in place, whose blocks are where they are whoever runs it:
 * Blelloch's two passes (1990), with a plain loop over the sums of the blocks.
 */
final class BlockScan {
  private static final int BLOCK = 1024;

  private final double[] array;
  private final DoubleBinaryOperator operator;
  private final boolean exclusive;

  /** Of each block, then of all up to its end; but the last one's, which nobody needs. */
  private final double[] sums;

  /** For an array that is not empty. */
  BlockScan(double[] array, DoubleBinaryOperator operator, boolean exclusive) {
    this.array = array;
    this.operator = operator;
    this.exclusive = exclusive;
    this.sums = new double[(array.length - 1) / BLOCK];
  }

  /** Returns the sum of all; an exclusive scan leaves the first element as it is. */
  double run() {
    int last = sums.length;
    if (last > 0) {
      Beat.forEach(0, last, block -> sums[block] = sum(block));
      for (int i = 1; i < last; i++) sums[i] = operator.applyAsDouble(sums[i - 1], sums[i]);
      Beat.forEach(0, last, this::scan);
    }
    return scan(last);
  }

  private double sum(int block) {
    int from = block * BLOCK;
    double sum = array[from];
    for (int i = from + 1; i < from + BLOCK; i++) sum = operator.applyAsDouble(sum, array[i]);
    return sum;
  }

  private double scan(int block) {
    int from = block * BLOCK;
    int to = (int) Math.min(array.length, (long) from + BLOCK);
    double sum = array[from];
    if (block > 0) {
      sum = operator.applyAsDouble(sums[block - 1], sum);
      array[from] = exclusive ? sums[block - 1] : sum;
    }
    for (int i = from + 1; i < to; i++) {
      double next = operator.applyAsDouble(sum, array[i]);
      array[i] = exclusive ? sum : next;
      sum = next;
    }
    return sum;
  }
}
