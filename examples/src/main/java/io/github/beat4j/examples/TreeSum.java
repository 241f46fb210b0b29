package io.github.beat4j.examples;

import io.github.beat4j.Beat;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a tree. One call per node, down to the empty trees: work so fine that a task per call
 * would cost more than the sum. Uses the form of {@code pcallLong} that allocates nothing.
 */
public final class TreeSum {
  private TreeSum() {}

  public static long sequential(@Nullable Tree tree) {
    if (tree == null) return 0;
    return tree.value() + sequential(tree.left()) + sequential(tree.right());
  }

  public static long parallel(@Nullable Tree tree) {
    if (tree == null) return 0;
    return tree.value() + Beat.pcallLong(TreeSum::parallel, tree.left(), tree.right(), Long::sum);
  }
}
