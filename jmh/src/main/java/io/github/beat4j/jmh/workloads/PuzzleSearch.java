package io.github.beat4j.jmh.workloads;

import static io.github.beat4j.jmh.workloads.FifteenPuzzle.GOAL;
import static io.github.beat4j.jmh.workloads.FifteenPuzzle.NONE;
import static io.github.beat4j.jmh.workloads.FifteenPuzzle.move;
import static io.github.beat4j.jmh.workloads.FifteenPuzzle.spareAfter;
import static io.github.beat4j.jmh.workloads.FifteenPuzzle.step;
import static io.github.beat4j.jmh.workloads.FifteenPuzzle.ways;

import io.github.beat4j.Beat;

/**
 * The fewest moves that solve a 15-puzzle, by iterative deepening (IDA*; Korf, "Depth-First
 * Iterative-Deepening", 1985): a search with a bound on the moves, again with two more until there
 * is a solution. Whoever finds one says so in a shared variable which all look at before each step.
 * One search per object.
 */
public class PuzzleSearch {
  private final FifteenPuzzle start;
  private volatile boolean found;

  public PuzzleSearch(FifteenPuzzle start) {
    this.start = start;
  }

  /** One search with a bound: from this position with so many moves to spare. */
  @FunctionalInterface
  interface Iteration<X extends Exception> {
    void search(Position root) throws X;
  }

  /** Where a search goes on: the last way the blank went, and how many moves can be wasted. */
  record Position(long tiles, int blank, int last, int spare) {
    Position next(int way) {
      int to = step(blank, way);
      return new Position(move(tiles, blank, to), to, way, spareAfter(tiles, blank, to, spare));
    }

    int nextWays() {
      return ways(tiles, blank, last, spare);
    }
  }

  /** Deepens until there is a solution, and returns its length. */
  final <X extends Exception> int deepen(Iteration<X> iteration) throws X {
    int spare = 0;
    while (true) {
      iteration.search(new Position(start.tiles(), start.blank(), NONE, spare));
      if (found) return start.distance() + spare;
      spare += 2;
    }
  }

  /** Whether the search is over, here or everywhere. */
  final boolean isOver(long tiles) {
    if (tiles == GOAL) found = true;
    return found;
  }

  public final int plain() {
    return deepen(this::plain);
  }

  final void plain(Position from) {
    plain(from.tiles, from.blank, from.last, from.spare);
  }

  private void plain(long tiles, int blank, int last, int spare) {
    if (isOver(tiles)) return;
    for (int ways = ways(tiles, blank, last, spare); ways != 0; ways &= ways - 1) {
      int way = Integer.numberOfTrailingZeros(ways);
      int to = step(blank, way);
      plain(move(tiles, blank, to), to, way, spareAfter(tiles, blank, to, spare));
    }
  }

  public final int lambda() {
    return deepen(root -> lambda(root.tiles, root.blank, root.last, root.spare));
  }

  private void lambda(long tiles, int blank, int last, int spare) {
    if (isOver(tiles)) return;
    int ways = ways(tiles, blank, last, spare);
    if (ways != 0) branches(tiles, blank, spare, ways);
  }

  private void branches(long tiles, int blank, int spare, int ways) {
    int others = ways & (ways - 1);
    if (others == 0) {
      branch(tiles, blank, spare, ways);
    } else {
      Beat.pcall(
          () -> branch(tiles, blank, spare, ways), () -> branches(tiles, blank, spare, others));
    }
  }

  /** The first of these ways. */
  private void branch(long tiles, int blank, int spare, int ways) {
    int way = Integer.numberOfTrailingZeros(ways);
    int to = step(blank, way);
    lambda(move(tiles, blank, to), to, way, spareAfter(tiles, blank, to, spare));
  }
}
