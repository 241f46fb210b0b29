package io.github.beat4j.jmh.workloads;

import io.github.beat4j.jmh.simulation.GraphRecorder;
import io.github.beat4j.jmh.workloads.Queens.Queen;
import io.github.beat4j.jmh.workloads.UnbalancedTree.Node;

/** The programs once more, sequentially, with what they do taken down: their task graphs. */
public final class Recordings {
  private Recordings() {}

  /** A unit is a call. */
  public static void fibonacci(int n, GraphRecorder recorder) {
    recorder.work(1);
    if (n < 2) return;
    recorder.fork();
    fibonacci(n - 1, recorder);
    recorder.right();
    fibonacci(n - 2, recorder);
    recorder.join();
  }

  /** A unit is a node; the null children are branches without work. */
  public static void treeSum(Tree tree, GraphRecorder recorder) {
    if (tree == null) return;
    recorder.work(1);
    recorder.fork();
    treeSum(tree.left, recorder);
    recorder.right();
    treeSum(tree.right, recorder);
    recorder.join();
  }

  /** A left spine; a unit is a heavy branch. */
  public static void leftSpine(int length, GraphRecorder recorder) {
    if (length == 0) return;
    recorder.fork();
    leftSpine(length - 1, recorder);
    recorder.right();
    recorder.work(1);
    recorder.join();
  }

  /** A unit is a queen looked at to find out whether it attacks, or a call. */
  public static void queens(int n, GraphRecorder recorder) {
    queens(n, null, 0, 0, recorder);
  }

  private static void queens(int n, Queen board, int row, int from, GraphRecorder recorder) {
    recorder.work(1);
    if (row == n) return;
    int column = Queens.next(board, row, from, n);
    for (int i = from; i < Math.min(n, column + 1); i++) recorder.work(looks(board, row, i));
    if (column == n) return;
    recorder.fork();
    queens(n, new Queen(column, row, board), row + 1, 0, recorder);
    recorder.right();
    queens(n, board, row, column + 1, recorder);
    recorder.join();
  }

  private static int looks(Queen board, int row, int column) {
    int looks = 1;
    for (Queen queen = board; queen != null && !attacks(queen, row, column); queen = queen.above())
      looks++;
    return looks;
  }

  private static boolean attacks(Queen queen, int row, int column) {
    int distance = Math.abs(queen.column() - column);
    return distance == 0 || distance == row - queen.row();
  }

  /** A unit is a node, so a hash. */
  public static void unbalancedTree(UnbalancedTree tree, GraphRecorder recorder) {
    node(tree, tree.root(), recorder);
  }

  private static void node(UnbalancedTree tree, Node node, GraphRecorder recorder) {
    recorder.work(1);
    int children = tree.children(node);
    if (children > 0) children(tree, node, 0, children, recorder);
  }

  private static void children(
      UnbalancedTree tree, Node parent, int from, int to, GraphRecorder recorder) {
    if (to - from == 1) {
      node(tree, parent.child(from), recorder);
      return;
    }
    int middle = (from + to) >>> 1;
    recorder.fork();
    children(tree, parent, from, middle, recorder);
    recorder.right();
    children(tree, parent, middle, to, recorder);
    recorder.join();
  }

  /** The product of two matrices, its rows halved down to one; a unit is a row. */
  public static void matrixRows(int rows, GraphRecorder recorder) {
    if (rows == 1) {
      recorder.work(1);
      return;
    }
    recorder.fork();
    matrixRows(rows / 2, recorder);
    recorder.right();
    matrixRows(rows - rows / 2, recorder);
    recorder.join();
  }

  /** The same, each row's numbers halved down to one; a unit is a number. */
  public static void matrixNumbers(int rows, int columns, GraphRecorder recorder) {
    if (rows == 1 && columns == 1) {
      recorder.work(1);
      return;
    }
    recorder.fork();
    if (rows > 1) matrixNumbers(rows / 2, columns, recorder);
    else matrixNumbers(1, columns / 2, recorder);
    recorder.right();
    if (rows > 1) matrixNumbers(rows - rows / 2, columns, recorder);
    else matrixNumbers(1, columns - columns / 2, recorder);
    recorder.join();
  }

  /** A unit is a number moved by a merge; a small sort moves each about four times. */
  public static void sequentialMerges(int length, GraphRecorder recorder) {
    if (length <= SequentialMerges.SMALL) {
      recorder.work(4.0 * length);
      return;
    }
    recorder.fork();
    sequentialMerges(length / 2, recorder);
    recorder.right();
    sequentialMerges(length - length / 2, recorder);
    recorder.join();
    recorder.work(length);
  }
}
