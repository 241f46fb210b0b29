package io.github.beat4j.jmh.simulation;

import io.github.beat4j.jmh.workloads.Busy;
import io.github.beat4j.jmh.workloads.Fibonacci;
import io.github.beat4j.jmh.workloads.MatrixMultiply;
import io.github.beat4j.jmh.workloads.MatrixMultiply.Factors;
import io.github.beat4j.jmh.workloads.Queens;
import io.github.beat4j.jmh.workloads.Recordings;
import io.github.beat4j.jmh.workloads.SequentialMerges;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import io.github.beat4j.jmh.workloads.UnbalancedTree;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The programs whose graphs are recorded; all of them call down to the smallest part. */
public enum Program {
  TREE("tree sum, 2^20 - 1 nodes", 2.5) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.treeSum(Tree.perfect(HEIGHT), recorder);
    }

    @Override
    Runs runs() {
      Tree tree = Tree.perfect(HEIGHT);
      return new Runs(() -> TreeSum.plain(tree), () -> TreeSum.function(tree));
    }
  },

  FIBONACCI("fib(30)", 1.2) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.fibonacci(FIBONACCI_OF, recorder);
    }

    @Override
    Runs runs() {
      return new Runs(() -> Fibonacci.plain(FIBONACCI_OF), () -> Fibonacci.lambda(FIBONACCI_OF));
    }
  },

  QUEENS("N-Queens(12)", 1.5) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.queens(QUEENS_PLACED, recorder);
    }

    @Override
    Runs runs() {
      return new Runs(() -> Queens.plain(QUEENS_PLACED), () -> Queens.lambda(QUEENS_PLACED));
    }
  },

  UTS("UTS T1, 4,130,071 nodes", 190) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.unbalancedTree(UnbalancedTree.T1, recorder);
    }

    @Override
    Runs runs() {
      return new Runs(UnbalancedTree.T1::plain, UnbalancedTree.T1::halved);
    }
  },

  UTS_DEEP("UTS T3, 4,112,897 nodes", 190) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.unbalancedTree(UnbalancedTree.T3, recorder);
    }

    @Override
    Runs runs() {
      return new Runs(UnbalancedTree.T3::plain, UnbalancedTree.T3::halved);
    }
  },

  MERGE_SORT("merge sort, 2^21 numbers", 5) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.sequentialMerges(LENGTH, recorder);
    }

    @Override
    Runs runs() {
      int[] numbers = SequentialMerges.random(LENGTH);
      return new Runs(
          () -> SequentialMerges.plain(numbers), () -> SequentialMerges.lambda(numbers));
    }
  },

  MATRIX("matrix product, 1,024 rows", 300_000) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.matrixRows(ROWS, recorder);
    }

    @Override
    Runs runs() {
      return new Runs(
          () -> length(ROWS, () -> plain(ROWS, ROW_NANOS)),
          () -> length(ROWS, () -> Busy.halves(ROWS, ROW_NANOS)));
    }
  },

  MATRIX_NUMBERS("matrix product, 512 x 512 numbers", 150) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.matrixNumbers(SIDE, SIDE, recorder);
    }

    @Override
    Runs runs() {
      Factors factors = Factors.random(SIDE);
      return new Runs(
          () -> length(SIDE, () -> MatrixMultiply.plainNumbers(factors)),
          () -> length(SIDE, () -> MatrixMultiply.numbers(factors)));
    }
  },

  SPINE("left spine, 500 x 400 us", 400_000) {
    @Override
    Consumer<GraphRecorder> recording() {
      return recorder -> Recordings.leftSpine(SPINE_LENGTH, recorder);
    }

    @Override
    Runs runs() {
      return new Runs(
          () -> length(SPINE_LENGTH, () -> plain(SPINE_LENGTH, SPINE_NANOS)),
          () -> length(SPINE_LENGTH, () -> Busy.leftSpine(SPINE_LENGTH, SPINE_NANOS)));
    }
  };

  private static final int HEIGHT = 20;
  private static final int FIBONACCI_OF = 30;
  private static final int QUEENS_PLACED = 12;
  private static final int LENGTH = 1 << 21;
  private static final int SIDE = 512;
  private static final int ROWS = 1_024;
  private static final long ROW_NANOS = 300_000;
  private static final int SPINE_LENGTH = 500;
  private static final long SPINE_NANOS = 400_000;

  /**
   * Both ways to run it for real, on the same input.
   *
   * @param plain without Beat
   * @param beat with Beat: to be called inside a pool
   */
  record Runs(LongSupplier plain, LongSupplier beat) {}

  private final String title;
  private final double nanosPerUnit;

  Program(String title, double nanosPerUnit) {
    this.title = title;
    this.nanosPerUnit = nanosPerUnit;
  }

  public String title() {
    return title;
  }

  /** Runs it sequentially and takes down its graph; a unit takes what it took on a server once. */
  public TaskGraph record() {
    GraphRecorder recorder = new GraphRecorder();
    recording().accept(recorder);
    return recorder.graph(title, nanosPerUnit);
  }

  abstract Consumer<GraphRecorder> recording();

  abstract Runs runs();

  private static void plain(int parts, long nanos) {
    for (int i = 0; i < parts; i++) Busy.work(nanos);
  }

  private static long length(int parts, Runnable program) {
    program.run();
    return parts;
  }
}
