package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Beat against the best of its peers in one row, each side in its form with the best median.
 *
 * @param gain how many times better Beat is
 */
record Contest(Grid grid, String row, Cell beat, Cell peer, Ratio gain) {

  enum Outcome {
    WIN("win"),
    TIE("tie"),
    LOSS("loss");

    final String word;

    Outcome(String word) {
      this.word = word;
    }
  }

  /** A tie if the intervals overlap. */
  Outcome outcome() {
    if (beat.estimate().overlaps(peer.estimate())) return Outcome.TIE;
    return gain.medians() > 1 ? Outcome.WIN : Outcome.LOSS;
  }

  /** All contests, the best for Beat first. */
  static List<Contest> of(List<Grid> grids) {
    List<Contest> contests = new ArrayList<>();
    for (Grid grid : grids) {
      if (!grid.section().isContest()) continue;
      grid.rows().forEach((row, cells) -> of(grid, row, cells).ifPresent(contests::add));
    }
    contests.sort(Comparator.comparingDouble((Contest c) -> c.gain.medians()).reversed());
    return List.copyOf(contests);
  }

  private static Optional<Contest> of(Grid grid, String row, List<Cell> cells) {
    Optional<Cell> beat = best(cells, Cell::isBeat);
    Optional<Cell> peer = best(cells, Cell::isPeer);
    if (beat.isEmpty() || peer.isEmpty()) return Optional.empty();
    if (!Grid.isComparable(beat.get().series(), peer.get().series())) return Optional.empty();
    Ratio gain = Ratio.gain(beat.get().series(), peer.get().series());
    return Optional.of(new Contest(grid, row, beat.get(), peer.get(), gain));
  }

  /** The cell of one side with the best median. */
  static Optional<Cell> best(List<Cell> cells, Predicate<Cell> side) {
    return cells.stream()
        .filter(side)
        .min(
            Comparator.comparingDouble(
                cell ->
                    cell.series().better() == Better.LESS
                        ? cell.estimate().median()
                        : -cell.estimate().median()));
  }
}
