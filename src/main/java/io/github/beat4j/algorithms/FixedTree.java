package io.github.beat4j.algorithms;

import io.github.beat4j.function.Combiner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The results of some adjacent blocks, combined as far as a fixed binary tree over all blocks says:
 * two nodes are combined as soon as both are there, and only if they are the two children of one
 * node. So it does not matter in which order, and by whom, the blocks were computed.
 *
 * @param <T> the result of a block
 */
final class FixedTree<T> {
  /** The maximal complete subtrees, from left to right. */
  private final List<T> values = new ArrayList<>();

  /** A range falls into at most two subtrees of each height. */
  private byte[] heights = new byte[8];

  /** The block after the last. */
  private int end;

  /** No blocks. */
  FixedTree(int begin) {
    this.end = begin;
  }

  /** Adds the block that follows. */
  <X extends Throwable> void add(T block, Combiner<? super T, ? super T, ? extends T, X> combine)
      throws X {
    add(block, 0, combine);
  }

  /** Adds the blocks that follow. */
  <X extends Throwable> FixedTree<T> addAll(
      FixedTree<T> right, Combiner<? super T, ? super T, ? extends T, X> combine) throws X {
    for (int i = 0; i < right.values.size(); i++)
      add(right.values.get(i), right.heights[i], combine);
    return this;
  }

  private <X extends Throwable> void add(
      T subtree, int height, Combiner<? super T, ? super T, ? extends T, X> combine) throws X {
    T value = subtree;
    int h = height;
    end += 1 << height;
    for (int last = values.size() - 1; last >= 0 && heights[last] == h && endsPair(h); last--) {
      value = combine.combine(values.remove(last), value);
      h++;
    }
    if (values.size() == heights.length) heights = Arrays.copyOf(heights, 2 * heights.length);
    heights[values.size()] = (byte) h;
    values.add(value);
  }

  /** Whether the last two subtrees of a height are the children of one node. */
  private boolean endsPair(int height) {
    return (end & ((2 << height) - 1)) == 0;
  }

  /** The result of all blocks from 0 on: what is left is combined from the right. */
  <X extends Throwable> T result(Combiner<? super T, ? super T, ? extends T, X> combine) throws X {
    T result = values.get(values.size() - 1);
    for (int i = values.size() - 2; i >= 0; i--) result = combine.combine(values.get(i), result);
    return result;
  }
}
