package io.github.beat4j.examples;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A binary tree of numbers; null is the empty one.
 *
 * @param value the number in this node
 * @param left the numbers before it
 * @param right the numbers after it
 */
public record Tree(int value, @Nullable Tree left, @Nullable Tree right) {

  /** A tree of 2^height - 1 ones, all leaves at the same depth. */
  public static @Nullable Tree perfect(int height) {
    return height == 0 ? null : new Tree(1, perfect(height - 1), perfect(height - 1));
  }

  /** A tree of so many ones, of a shape that nobody knows before. */
  public static @Nullable Tree random(int nodes, SplittableRandom random) {
    if (nodes == 0) return null;
    int left = random.nextInt(nodes);
    return new Tree(1, random(left, random), random(nodes - 1 - left, random));
  }
}
