package io.github.beat4j.examples.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Revenue by month and region: months in order, the region with the most revenue first. Beyond a
 * number of regions that can be shown, the smaller ones count as one.
 *
 * @param regions the columns
 * @param months a row for each month in which anything was sold
 */
public record Pivot(List<String> regions, List<Row> months) {
  private static final String OTHERS = "(others)";

  /**
   * A month, or all of them.
   *
   * @param name which one
   * @param cents the revenue of each region
   */
  public record Row(String name, List<Long> cents) {
    static Row of(String name, LongStream cents) {
      return new Row(name, cents.boxed().toList());
    }

    long total() {
      return cents.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** At most so many columns. */
  public static Pivot of(SalesReport report, int most) {
    Map<String, Long> totals = new HashMap<>();
    report.cells().forEach((cell, sum) -> totals.merge(cell.region(), sum.revenue(), Long::sum));
    List<String> regions = new ArrayList<>(totals.keySet());
    regions.sort(
        Comparator.<String, Long>comparing(totals::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    if (regions.size() > most) {
      regions.subList(most - 1, regions.size()).clear();
      regions.add(OTHERS);
    }
    Map<String, Integer> columns = new HashMap<>();
    for (String region : regions) columns.put(region, columns.size());
    int last = regions.size() - 1;
    TreeMap<Integer, long[]> months = new TreeMap<>();
    report
        .cells()
        .forEach(
            (cell, sum) -> {
              long[] cents = months.computeIfAbsent(cell.month(), month -> new long[last + 1]);
              cents[columns.getOrDefault(cell.region(), last)] += sum.revenue();
            });
    List<Row> rows = new ArrayList<>();
    months.forEach((month, cents) -> rows.add(Row.of(Cell.monthName(month), Arrays.stream(cents))));
    return new Pivot(List.copyOf(regions), List.copyOf(rows));
  }

  /** The revenue of each region in all months. */
  Row totals() {
    LongStream totals = IntStream.range(0, regions.size()).mapToLong(this::total);
    return Row.of("total", totals);
  }

  private long total(int column) {
    return months.stream().mapToLong(row -> row.cents().get(column)).sum();
  }
}
