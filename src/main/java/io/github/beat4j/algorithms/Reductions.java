package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.RangeFunction;

/** Reductions that do not depend on who computes what. */
public final class Reductions {
  /** So many blocks at least, if there are as many indexes: enough to share. */
  private static final int BLOCKS = 128;

  private static final int LONGEST_BLOCK = 1024;

  private Reductions() {}

  /**
   * Computes a result for each block of a range, and combines them along a binary tree. Both the
   * blocks and the tree depend on the length of the range alone, so the result is the same, to the
   * bit, for any number of workers and in each run, also if combining is not associative, as with
   * sums of doubles.
   *
   * <p>The parts run on the calling thread and on any of the pool's. What is thrown is as in {@link
   * Beat#forEach(int, int, io.github.beat4j.function.IndexBranch)}. Costs a call of the part and
   * one of the combiner for each block: of one index for up to 128 indexes, of a power of two of
   * them for more, 1,024 at most.
   *
   * @param from the first index
   * @param to the one after the last
   * @param none the result of an empty range; used for nothing else
   * @param part computes the result of a block
   * @param combine combines the results of two adjacent ranges
   * @param <T> the result
   * @param <X> what the two throw
   * @return the combined result
   * @throws X what the two throw
   */
  public static <T, X extends Throwable> T deterministic(
      int from,
      int to,
      T none,
      RangeFunction<? extends T, X> part,
      Combiner<? super T, ? super T, ? extends T, X> combine)
      throws X {
    if (from >= to) return none;
    long length = (long) to - from;
    int block = blockOf(length);
    int blocks = (int) ((length + block - 1) / block);
    FixedTree<T> all =
        Beat.<FixedTree<T>, X>reduce(
            0,
            blocks,
            new FixedTree<>(0),
            (first, end) -> {
              FixedTree<T> tree = new FixedTree<>(first);
              for (int i = first; i < end; i++) {
                long begin = from + (long) i * block;
                tree.add(part.apply((int) begin, (int) Math.min(to, begin + block)), combine);
              }
              return tree;
            },
            (left, right) -> left.addAll(right, combine));
    return all.result(combine);
  }

  private static int blockOf(long length) {
    int block = 1;
    while (block < LONGEST_BLOCK && length > (long) block * BLOCKS) block *= 2;
    return block;
  }
}
