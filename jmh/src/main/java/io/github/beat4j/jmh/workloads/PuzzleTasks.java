package io.github.beat4j.jmh.workloads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** {@link PuzzleSearch} for a ForkJoinPool, and split by hand. One search per object. */
public final class PuzzleTasks extends PuzzleSearch {
  /** Experts do not fork below so many moves. */
  private static final int DEEPEST_FORK = 25;

  private static final int ENOUGH_QUEUED = 3;
  private static final int ENOUGH_PARTS = 256;

  public PuzzleTasks(FifteenPuzzle start) {
    super(start);
  }

  public int naive(ForkJoinPool pool) {
    return deepen(root -> pool.invoke(new Naive(root)));
  }

  public int expert(ForkJoinPool pool) {
    return deepen(root -> pool.invoke(new Expert(root, root.nextWays(), 0)));
  }

  public int completer(ForkJoinPool pool) {
    return deepen(root -> pool.invoke(new Completer(null, root, root.nextWays(), 0)));
  }

  public int parts(Batch batch) throws Exception {
    return deepen(root -> batch.runAll(split(root)));
  }

  /** The positions that a search breadth first has not looked at yet, when it has enough. */
  private List<Runnable> split(Position root) {
    Queue<Position> positions = new ArrayDeque<>(List.of(root));
    while (!positions.isEmpty() && positions.size() < ENOUGH_PARTS) {
      Position position = positions.remove();
      if (isOver(position.tiles())) return List.of();
      for (int ways = position.nextWays(); ways != 0; ways &= ways - 1)
        positions.add(first(position, ways));
    }
    List<Runnable> parts = new ArrayList<>();
    for (Position position : positions) parts.add(() -> plain(position));
    return parts;
  }

  private static Position first(Position position, int ways) {
    return position.next(Integer.numberOfTrailingZeros(ways));
  }

  /** A task for every move. */
  private final class Naive extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Position position;

    Naive(Position position) {
      this.position = position;
    }

    @Override
    protected void compute() {
      if (isOver(position.tiles())) return;
      List<Naive> moves = new ArrayList<>();
      for (int ways = position.nextWays(); ways != 0; ways &= ways - 1)
        moves.add(new Naive(first(position, ways)));
      invokeAll(moves);
    }
  }

  /** Forks above a cut-off, unless enough tasks wait for the others. */
  private final class Expert extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Position position;
    private final int ways;
    private final int depth;

    Expert(Position position, int ways, int depth) {
      this.position = position;
      this.ways = ways;
      this.depth = depth;
    }

    @Override
    protected void compute() {
      if (ways != 0) search(position, ways, depth);
    }

    private void search(Position position, int ways, int depth) {
      int others = ways & (ways - 1);
      if (others == 0) {
        go(first(position, ways), depth + 1);
      } else if (getSurplusQueuedTaskCount() > ENOUGH_QUEUED) {
        go(first(position, ways), depth + 1);
        search(position, others, depth);
      } else {
        Expert right = new Expert(position, others, depth);
        right.fork();
        go(first(position, ways), depth + 1);
        right.join();
      }
    }

    private void go(Position position, int depth) {
      if (depth >= DEEPEST_FORK) {
        plain(position);
      } else if (!isOver(position.tiles())) {
        int ways = position.nextWays();
        if (ways != 0) search(position, ways, depth);
      }
    }
  }

  /** Forks above a cut-off unless enough tasks wait for the others, and does not join. */
  private final class Completer extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;
    private final transient Position position;
    private final int ways;
    private final int depth;

    Completer(CountedCompleter<Void> parent, Position position, int ways, int depth) {
      super(parent);
      this.position = position;
      this.ways = ways;
      this.depth = depth;
    }

    @Override
    public void compute() {
      if (ways != 0) search(position, ways, depth);
      propagateCompletion();
    }

    private void search(Position position, int ways, int depth) {
      int others = ways & (ways - 1);
      if (others == 0) {
        go(first(position, ways), depth + 1);
      } else if (getSurplusQueuedTaskCount() > ENOUGH_QUEUED) {
        go(first(position, ways), depth + 1);
        search(position, others, depth);
      } else {
        addToPendingCount(1);
        new Completer(this, position, others, depth).fork();
        go(first(position, ways), depth + 1);
      }
    }

    private void go(Position position, int depth) {
      if (depth >= DEEPEST_FORK) {
        plain(position);
      } else if (!isOver(position.tiles())) {
        int ways = position.nextWays();
        if (ways != 0) search(position, ways, depth);
      }
    }
  }
}
