package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Conditions;
import io.github.beat4j.jmh.results.Ratio;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run beside an earlier one.
 *
 * @param lines what both measured, in the order of the later one
 * @param unmatched what only one of them measured, or in another unit
 */
public record Comparison(List<Line> lines, List<String> unmatched) {
  private static final double NEGLIGIBLE = 0.01;

  /**
   * One measurement in both.
   *
   * @param ratio the later one's values over the earlier one's
   */
  public record Line(Series series, Ratio ratio) {

    public Change change() {
      if (ratio.contains(1) || Math.abs(ratio.medians() - 1) <= NEGLIGIBLE) return Change.NONE;
      return (ratio.medians() < 1) == (series.better() == Better.LESS)
          ? Change.FASTER
          : Change.SLOWER;
    }
  }

  /** What a ratio means. */
  public enum Change {
    NONE("no difference"),
    FASTER("better"),
    SLOWER("worse");

    private final String words;

    Change(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public static Comparison of(Results before, Results after) {
    List<Line> lines = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    for (Series later : after.series()) {
      Optional<Series> earlier = same(later, before);
      if (earlier.isPresent()) lines.add(new Line(later, Ratio.of(later, earlier.get())));
      else unmatched.add("only after: " + name(later));
    }
    for (Series earlier : before.series())
      if (same(earlier, after).isEmpty()) unmatched.add("only before: " + name(earlier));
    return new Comparison(List.copyOf(lines), List.copyOf(unmatched));
  }

  private static Optional<Series> same(Series series, Results in) {
    return in.series().stream()
        .filter(other -> name(other).equals(name(series)) && Grid.isComparable(other, series))
        .findFirst();
  }

  private static String name(Series series) {
    return series.section() + ", " + series.row() + ", " + series.subject();
  }

  public boolean isSlower() {
    return lines.stream().anyMatch(line -> line.change() == Change.SLOWER);
  }

  /** Why two runs must not be compared; empty if they may. */
  public static List<String> obstacles(Conditions before, Conditions after) {
    List<String> obstacles = new ArrayList<>();
    differ(obstacles, "machine", before.machine(), after.machine());
    differ(obstacles, "processors", before.processors(), after.processors());
    differ(obstacles, "JDK", before.jdk(), after.jdk());
    differ(obstacles, "flags", before.flags(), after.flags());
    differ(obstacles, "workers", before.workers(), after.workers());
    differ(obstacles, "quick rounds", before.quick(), after.quick());
    return obstacles;
  }

  private static void differ(List<String> obstacles, String name, Object before, Object after) {
    if (!Objects.equals(before, after))
      obstacles.add(name + ": " + before + " before, " + after + " after");
  }
}
