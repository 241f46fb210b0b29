package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import io.github.beat4j.jmh.workloads.Queens.Queen;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One way to place n queens on a board of n columns, by a search that does not look whether one was
 * found: whoever finds one cancels all.
 */
public final class CancelledQueens {
  private final int n;
  private final int first;
  private final AtomicReference<Queen> found = new AtomicReference<>();
  private volatile long foundAt;
  private volatile long leftAt;
  private volatile long rightAt;

  /**
   * One search.
   *
   * @param first the column of the first row's queen that is tried first
   */
  public CancelledQueens(int n, int first) {
    this.n = n;
    this.first = first;
  }

  /** Searches until cancelled. */
  public void run(Runnable cancel) {
    Beat.pcall(
        () -> {
          try {
            search(new Queen(first, 0, null), 1, 0, cancel);
          } finally {
            leftAt = System.nanoTime();
          }
        },
        () -> {
          try {
            search(null, 0, 0, cancel);
          } finally {
            rightAt = System.nanoTime();
          }
        });
  }

  private void search(Queen board, int row, int from, Runnable cancel) {
    if (row == n) {
      if (!found.compareAndSet(null, board)) return;
      foundAt = System.nanoTime();
      cancel.run();
      return;
    }
    int column = Queens.next(board, row, from, n);
    if (column == n) return;
    Beat.pcall(
        () -> search(new Queen(column, row, board), row + 1, 0, cancel),
        () -> search(board, row, column + 1, cancel));
  }

  /** When the solution was found, in terms of {@link System#nanoTime}. */
  public long foundAt() {
    return foundAt;
  }

  /** When the last of its two halves was left, likewise; half of it may not have begun. */
  public long quietAt() {
    return rightAt == 0 || leftAt - rightAt > 0 ? leftAt : rightAt;
  }

  /** The column of the queen in each row. */
  public int[] columns() {
    int[] columns = new int[n];
    for (Queen queen = found.get(); queen != null; queen = queen.above())
      columns[queen.row()] = queen.column();
    return columns;
  }
}
