package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Estimate;
import io.github.beat4j.jmh.results.Ratio;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.Series;
import io.github.beat4j.jmh.sections.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section's results, row by row.
 *
 * @param rows the cells of each row, both in the order of the results
 */
record Grid(Section section, Map<String, List<Cell>> rows) {

  static Grid of(Section section, Results results) {
    Map<String, List<Series>> byRow = new LinkedHashMap<>();
    for (Series series : results.series())
      if (series.section().equals(section.id()))
        byRow.computeIfAbsent(series.row(), row -> new ArrayList<>()).add(series);
    Map<String, List<Cell>> rows = new LinkedHashMap<>();
    byRow.forEach((row, series) -> rows.put(row, cells(series, section.hasRivals())));
    return new Grid(section, rows);
  }

  private static List<Cell> cells(List<Series> row, boolean rivals) {
    Map<Series, Estimate> estimates = new LinkedHashMap<>();
    row.forEach(series -> estimates.put(series, Estimate.of(series)));
    Optional<Series> plain = row.stream().filter(s -> Cell.isPlain(s.subject())).findFirst();
    Optional<Series> best = rivals ? best(estimates) : Optional.empty();
    return row.stream()
        .map(
            series ->
                new Cell(
                    series,
                    estimates.get(series),
                    plain
                        .filter(over -> isComparable(series, over))
                        .map(over -> Ratio.gain(series, over)),
                    scale(series.unit(), estimates),
                    best.filter(series::equals).isPresent()))
        .toList();
  }

  static boolean isComparable(Series one, Series other) {
    return one.unit().equals(other.unit()) && one.better() == other.better();
  }

  /** Nobody is the best of one, nor among different quantities. */
  private static Optional<Series> best(Map<Series, Estimate> estimates) {
    List<Series> all = List.copyOf(estimates.keySet());
    if (all.size() < 2 || !all.stream().allMatch(series -> isComparable(series, all.get(0))))
      return Optional.empty();
    Comparator<Series> byMedian =
        Comparator.comparingDouble(series -> estimates.get(series).median());
    return all.stream().min(all.get(0).better() == Better.LESS ? byMedian : byMedian.reversed());
  }

  private static Scale scale(String unit, Map<Series, Estimate> estimates) {
    return Scale.of(
        unit,
        estimates.entrySet().stream()
            .filter(entry -> entry.getKey().unit().equals(unit))
            .mapToDouble(entry -> entry.getValue().median())
            .filter(median -> median > 0)
            .min()
            .orElse(0));
  }

  List<String> subjects() {
    return rows.values().stream()
        .flatMap(List::stream)
        .map(cell -> cell.series().subject())
        .distinct()
        .toList();
  }

  Optional<Cell> cell(String row, String subject) {
    return rows.get(row).stream().filter(c -> c.series().subject().equals(subject)).findFirst();
  }

  /** The unit of a row, as shown; empty if its cells have several. */
  String unit(String row) {
    List<String> units =
        rows.get(row).stream().map(cell -> cell.scale().unit()).distinct().toList();
    return units.size() == 1 ? units.get(0) : "";
  }

  /** A cell as shown in a table: with its unit if it is not that of the row. */
  String text(String row, String subject) {
    return cell(row, subject)
        .map(cell -> unit(row).isEmpty() ? cell.textWithUnit() : cell.text())
        .orElse("");
  }
}
