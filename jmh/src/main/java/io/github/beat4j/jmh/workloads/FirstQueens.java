package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import io.github.beat4j.jmh.workloads.Queens.Queen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One way to place n queens on a board of n columns. Whoever finds one says so in a shared variable
 * which all look at before each step; so which one it is, and how much is searched, depends on the
 * order. All go from left to right, and the others get what is further right. One search per
 * object.
 */
public final class FirstQueens {
  /** Boards with so many rows left are searched without forks. */
  private static final int SEQUENTIAL_ROWS = 15;

  private static final int ENOUGH_QUEUED = 3;

  private final int n;
  private final AtomicReference<Queen> found = new AtomicReference<>();

  public FirstQueens(int n) {
    this.n = n;
  }

  /** The column of the queen in each row. */
  public int[] columns() {
    int[] columns = new int[n];
    for (Queen queen = found.get(); queen != null; queen = queen.above())
      columns[queen.row()] = queen.column();
    return columns;
  }

  /** Whether no two of these queens attack each other. */
  public static boolean isPeaceful(int... columns) {
    for (int row = 0; row < columns.length; row++)
      for (int above = 0; above < row; above++) {
        int distance = Math.abs(columns[row] - columns[above]);
        if (distance == 0 || distance == row - above) return false;
      }
    return true;
  }

  private boolean isFound() {
    return found.get() != null;
  }

  private void find(Queen board) {
    found.compareAndSet(null, board);
  }

  private int next(Queen board, int row, int from) {
    return Queens.next(board, row, from, n);
  }

  public void plain() {
    plain(null, 0);
  }

  private void plain(Queen board, int row) {
    if (row == n) {
      find(board);
      return;
    }
    for (int c = next(board, row, 0); c < n && !isFound(); c = next(board, row, c + 1))
      plain(new Queen(c, row, board), row + 1);
  }

  public void lambda() {
    lambda(null, 0, 0);
  }

  private void lambda(Queen board, int row, int from) {
    if (isFound()) return;
    if (row == n) {
      find(board);
      return;
    }
    int column = next(board, row, from);
    if (column == n) return;
    Beat.pcall(
        () -> lambda(new Queen(column, row, board), row + 1, 0),
        () -> lambda(board, row, column + 1));
  }

  /** A task for every call. */
  public RecursiveAction naive() {
    return new Naive(null, 0, 0);
  }

  /** Forks above a cut-off, unless enough tasks wait for the others. */
  public RecursiveAction expert() {
    return new Expert(null, 0, 0);
  }

  /** Forks above a cut-off, and does not join. */
  public CountedCompleter<Void> completer() {
    return new Completer(null, null, 0, 0);
  }

  /** The boards with two queens are the parts. */
  public void parts(Batch batch) throws Exception {
    List<Runnable> parts = new ArrayList<>();
    for (Queen board : QueensTasks.boards(n)) parts.add(() -> plain(board, board.row() + 1));
    batch.runAll(parts);
  }

  private final class Naive extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Queen board;
    private final int row;
    private final int from;

    Naive(Queen board, int row, int from) {
      this.board = board;
      this.row = row;
      this.from = from;
    }

    @Override
    protected void compute() {
      if (isFound()) return;
      if (row == n) {
        find(board);
        return;
      }
      int column = next(board, row, from);
      if (column == n) return;
      Naive right = new Naive(board, row, column + 1);
      right.fork();
      new Naive(new Queen(column, row, board), row + 1, 0).compute();
      right.join();
    }
  }

  private final class Expert extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Queen board;
    private final int row;
    private final int from;

    Expert(Queen board, int row, int from) {
      this.board = board;
      this.row = row;
      this.from = from;
    }

    @Override
    protected void compute() {
      search(board, row, from);
    }

    private void search(Queen board, int row, int from) {
      if (row >= n - SEQUENTIAL_ROWS) {
        plain(board, row);
        return;
      }
      if (isFound()) return;
      int column = next(board, row, from);
      if (column == n) return;
      Queen queen = new Queen(column, row, board);
      if (getSurplusQueuedTaskCount() > ENOUGH_QUEUED) {
        search(queen, row + 1, 0);
        search(board, row, column + 1);
      } else {
        Expert right = new Expert(board, row, column + 1);
        right.fork();
        search(queen, row + 1, 0);
        right.join();
      }
    }
  }

  private final class Completer extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;
    private final transient Queen board;
    private final int row;
    private final int from;

    Completer(CountedCompleter<Void> parent, Queen board, int row, int from) {
      super(parent);
      this.board = board;
      this.row = row;
      this.from = from;
    }

    @Override
    public void compute() {
      search(board, row, from);
      propagateCompletion();
    }

    private void search(Queen board, int row, int from) {
      if (row >= n - SEQUENTIAL_ROWS) {
        plain(board, row);
        return;
      }
      if (isFound()) return;
      int column = next(board, row, from);
      if (column == n) return;
      addToPendingCount(1);
      new Completer(this, board, row, column + 1).fork();
      search(new Queen(column, row, board), row + 1, 0);
    }
  }
}
