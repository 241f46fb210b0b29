package io.github.beat4j.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import java.util.Random;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import org.junit.jupiter.api.Test;

/** Fork/join tasks of docs/migration.md, before and after. */
class ForkJoinTest {

  private static final class Node {
    private final long value;
    private final Node left;
    private final Node right;

    Node(int depth) {
      value = depth;
      left = depth == 0 ? null : new Node(depth - 1);
      right = depth == 0 ? null : new Node(depth - 1);
    }
  }

  private static final class SumTask extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1;

    private final transient Node node;
    private final int depth;

    SumTask(Node node, int depth) {
      this.node = node;
      this.depth = depth;
    }

    @Override
    protected Long compute() {
      if (node == null) return 0L;
      if (depth > 10) return plainSum(node);
      SumTask right = new SumTask(node.right, depth + 1);
      right.fork();
      long left = new SumTask(node.left, depth + 1).compute();
      return node.value + left + right.join();
    }
  }

  private static long plainSum(Node node) {
    return node == null ? 0 : node.value + plainSum(node.left) + plainSum(node.right);
  }

  private static long sum(Node node) {
    if (node == null) return 0;
    return node.value + Beat.pcallLong(() -> sum(node.left), () -> sum(node.right), Long::sum);
  }

  @Test
  void recursive_task() {
    Node root = new Node(14);
    assertThat(sum(root)).isEqualTo(ForkJoinPool.commonPool().invoke(new SumTask(root, 0)));
  }

  private static final class SquareAction extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final double[] array;
    private final int from;
    private final int to;

    SquareAction(double[] array, int from, int to) {
      this.array = array;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from < 10_000) {
        for (int i = from; i < to; i++) array[i] *= array[i];
      } else {
        int middle = (from + to) >>> 1;
        invokeAll(new SquareAction(array, from, middle), new SquareAction(array, middle, to));
      }
    }
  }

  private static void square(double[] array) {
    Beat.forEachRange(
        0,
        array.length,
        (from, to) -> {
          for (int i = from; i < to; i++) array[i] *= array[i];
        });
  }

  @Test
  void recursive_action() {
    double[] before = new Random(2).doubles(50_000).toArray();
    double[] after = before.clone();
    ForkJoinPool.commonPool().invoke(new SquareAction(before, 0, before.length));
    square(after);
    assertThat(after).isEqualTo(before);
  }

  private static final class MaxCompleter extends CountedCompleter<Integer> {
    private static final long serialVersionUID = 1;

    private final int[] array;
    private final int from;
    private final int to;
    private MaxCompleter left;
    private MaxCompleter right;
    private int max = Integer.MIN_VALUE;

    MaxCompleter(MaxCompleter parent, int[] array, int from, int to) {
      super(parent);
      this.array = array;
      this.from = from;
      this.to = to;
    }

    @Override
    public void compute() {
      if (to - from < 10_000) {
        for (int i = from; i < to; i++) max = Math.max(max, array[i]);
      } else {
        int middle = (from + to) >>> 1;
        left = new MaxCompleter(this, array, from, middle);
        right = new MaxCompleter(this, array, middle, to);
        setPendingCount(2);
        right.fork();
        left.fork();
      }
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      if (left != null) max = Math.max(left.max, right.max);
    }

    @Override
    public Integer getRawResult() {
      return max;
    }
  }

  private static int max(int[] array) {
    return Beat.reduce(
        0,
        array.length,
        Integer.MIN_VALUE,
        (from, to) -> {
          int max = array[from];
          for (int i = from + 1; i < to; i++) max = Math.max(max, array[i]);
          return max;
        },
        Math::max);
  }

  @Test
  void counted_completer() {
    int[] array = new Random(3).ints(100_000).toArray();
    MaxCompleter before = new MaxCompleter(null, array, 0, array.length);
    assertThat(max(array)).isEqualTo(ForkJoinPool.commonPool().invoke(before));
  }
}
