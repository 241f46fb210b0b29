package io.github.beat4j.examples.forkjoin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.examples.Board;
import io.github.beat4j.examples.Fibonacci;
import io.github.beat4j.examples.GeometricNode;
import io.github.beat4j.examples.Mandelbrot;
import io.github.beat4j.examples.MergeSort;
import io.github.beat4j.examples.Queens;
import io.github.beat4j.examples.Tree;
import io.github.beat4j.examples.TreeSum;
import io.github.beat4j.examples.UnbalancedTree;
import io.github.beat4j.examples.View;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tasks that Beat is compared with, with and without a cut-off, against plain recursion. */
class ForkJoinTasksTest {
  private static final ForkJoinPool POOL = new ForkJoinPool(2);

  @AfterAll
  static void close() {
    POOL.shutdown();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, Integer.MAX_VALUE})
  void treeSum(int levels) {
    Tree tree = Tree.random(1_001, new SplittableRandom(1));
    assertThat(POOL.invoke(new TreeSumTask(tree, levels))).isEqualTo(TreeSum.sequential(tree));
    assertThat(POOL.invoke(new TreeSumTask(null, levels))).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 30})
  void fibonacci(int cutOff) {
    for (int n : new int[] {0, 1, 2, 19})
      assertThat(POOL.invoke(new FibonacciTask(n, cutOff))).isEqualTo(Fibonacci.sequential(n));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, Integer.MAX_VALUE})
  void queens(int rows) {
    for (int size : new int[] {0, 1, 3, 8}) {
      Board board = Board.empty(size);
      assertThat(POOL.invoke(new QueensTask(board, rows))).isEqualTo(Queens.sequential(board));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 9})
  void unbalancedTree(int sequentialLevels) {
    for (int levels : new int[] {0, 1, 6}) {
      GeometricNode root = GeometricNode.root(levels);
      assertThat(1 + POOL.invoke(new UnbalancedTreeTask(root, sequentialLevels)))
          .isEqualTo(UnbalancedTree.sequential(root));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 100_000})
  void mergeSort(int cutOff) {
    for (int size : new int[] {0, 1, 5, 10_007}) {
      int[] values = new SplittableRandom(1).ints(size).toArray();
      int[] expected = values.clone();
      MergeSort.sequential(expected);
      POOL.invoke(new MergeSortTask(values, cutOff));
      assertThat(values).isEqualTo(expected).isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 100_000})
  void mandelbrot(int cutOff) {
    View view = new View(33, 21, 100);
    int[] picture = new int[view.pixels()];
    POOL.invoke(new MandelbrotTask(view, picture, cutOff));
    assertThat(picture).isEqualTo(Mandelbrot.sequential(view));
  }
}
