package io.github.beat4j.jmh.workloads;

import io.github.beat4j.jmh.workloads.Queens.Queen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.LongAdder;

/** {@link Queens} as an expert writes it for a ForkJoinPool, and split by hand. */
public final class QueensTasks {
  /** Boards with so many rows left are counted by the loop. */
  private static final int SEQUENTIAL_ROWS = 7;

  private static final int ENOUGH_QUEUED = 3;
  private static final int ROWS_OF_PARTS = 2;

  private QueensTasks() {}

  /** Forks for a queen unless enough tasks wait for the others. */
  public static final class Expert extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;
    private final transient Queen board;
    private final int row;
    private final transient Expert next;

    public Expert(int n) {
      this(n, null, 0, null);
    }

    private Expert(int n, Queen board, int row, Expert next) {
      this.n = n;
      this.board = board;
      this.row = row;
      this.next = next;
    }

    @Override
    protected Integer compute() {
      return count(n, board, row);
    }

    private static int count(int n, Queen board, int row) {
      if (row >= n - SEQUENTIAL_ROWS) return Queens.loop(n, board, row);
      int count = 0;
      Expert forks = null;
      for (int c = Queens.next(board, row, 0, n); c < n; c = Queens.next(board, row, c + 1, n)) {
        Queen queen = new Queen(c, row, board);
        if (getSurplusQueuedTaskCount() > ENOUGH_QUEUED) {
          count += count(n, queen, row + 1);
        } else {
          forks = new Expert(n, queen, row + 1, forks);
          forks.fork();
        }
      }
      for (Expert fork = forks; fork != null; fork = fork.next) count += fork.join();
      return count;
    }
  }

  /** Forks for every queen above the cut-off; the last fork to end adds up. */
  public static final class Completer extends CountedCompleter<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;
    private final transient Queen board;
    private final int row;
    private final transient Completer next;
    private transient Completer forks;
    private int count;

    public Completer(int n) {
      this(null, n, null, 0, null);
    }

    private Completer(Completer parent, int n, Queen board, int row, Completer next) {
      super(parent);
      this.n = n;
      this.board = board;
      this.row = row;
      this.next = next;
    }

    @Override
    public void compute() {
      if (row >= n - SEQUENTIAL_ROWS) {
        count = Queens.loop(n, board, row);
      } else {
        for (int c = Queens.next(board, row, 0, n); c < n; c = Queens.next(board, row, c + 1, n)) {
          addToPendingCount(1);
          forks = new Completer(this, n, new Queen(c, row, board), row + 1, forks);
          forks.fork();
        }
      }
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      for (Completer fork = forks; fork != null; fork = fork.next) count += fork.count;
    }

    @Override
    public Integer getRawResult() {
      return count;
    }
  }

  /** The boards with two queens are the parts. */
  public static int parts(int n, Batch batch) throws Exception {
    LongAdder count = new LongAdder();
    List<Runnable> parts = new ArrayList<>();
    for (Queen board : boards(n)) parts.add(() -> count.add(Queens.loop(n, board, ROWS_OF_PARTS)));
    batch.runAll(parts);
    return count.intValue();
  }

  /** All boards with queens in the first rows. */
  static List<Queen> boards(int n) {
    List<Queen> boards = new ArrayList<>();
    addBoards(n, null, 0, boards);
    return boards;
  }

  private static void addBoards(int n, Queen board, int row, List<Queen> boards) {
    if (row == ROWS_OF_PARTS) {
      boards.add(board);
      return;
    }
    for (int c = Queens.next(board, row, 0, n); c < n; c = Queens.next(board, row, c + 1, n))
      addBoards(n, new Queen(c, row, board), row + 1, boards);
  }
}
