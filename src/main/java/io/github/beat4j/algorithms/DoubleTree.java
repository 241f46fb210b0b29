package io.github.beat4j.algorithms;

import java.util.Arrays;

/** A {@link FixedTree} of sums of doubles, without an object for each block. */
final class DoubleTree {
  /** Subtrees of all heights, twice: a range falls into no more. */
  private double[] values = new double[8];

  private byte[] heights = new byte[8];
  private int size;

  /** The block after the last. */
  private int end;

  /** No blocks. */
  DoubleTree(int begin) {
    this.end = begin;
  }

  /** Adds the block that follows. */
  void add(double block) {
    add(block, 0);
  }

  /** Adds the blocks that follow. */
  DoubleTree addAll(DoubleTree right) {
    for (int i = 0; i < right.size; i++) add(right.values[i], right.heights[i]);
    return this;
  }

  private void add(double subtree, int height) {
    double sum = subtree;
    int h = height;
    end += 1 << height;
    while (size > 0 && heights[size - 1] == h && endsPair(h)) {
      sum = values[--size] + sum;
      h++;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      heights = Arrays.copyOf(heights, 2 * size);
    }
    values[size] = sum;
    heights[size++] = (byte) h;
  }

  /** Whether the last two subtrees of a height are the children of one node. */
  private boolean endsPair(int height) {
    return (end & ((2 << height) - 1)) == 0;
  }

  /** The sum of all blocks from 0 on: what is left is added from the right. */
  double sum() {
    double sum = values[size - 1];
    for (int i = size - 2; i >= 0; i--) sum = values[i] + sum;
    return sum;
  }
}
