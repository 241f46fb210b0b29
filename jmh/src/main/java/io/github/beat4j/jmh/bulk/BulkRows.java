package io.github.beat4j.jmh.bulk;

import io.github.beat4j.jmh.bulk.Elements.Order;
import io.github.beat4j.jmh.comparison.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table. Not each operation at each size and price, or one run would take a day:
 * what an element costs matters to the loop around it, and there are few kinds of loops.
 */
public final class BulkRows {
  private static final int FEW = 10;
  private static final int THOUSAND = 1_000;
  private static final int MANY = 100_000;
  private static final int MOST = 10_000_000;

  private static final double CHEAP_NANOS = 3;
  private static final double DEAR_NANOS = 200;

  private static final List<BulkRow> ALL = all(new ArrayList<>());

  private BulkRows() {}

  public static List<BulkRow> all() {
    return ALL;
  }

  /** The row of this name. */
  public static BulkRow named(String name) {
    return ALL.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "row: "
                        + name
                        + " (expected: one of "
                        + ALL.stream().map(BulkRow::name).toList()
                        + ")"));
  }

  private interface Priced {
    Workload<?, ?> of(Price price, int size);
  }

  private interface Sized {
    Workload<?, ?> of(int size);
  }

  private static List<BulkRow> all(List<BulkRow> rows) {
    sorts(rows);
    everywhere(rows, ArrayLoops::sum);
    atMostPrices(rows, ArrayLoops::filter);
    atEachPrice(rows, ArrayLoops::fill);
    atEachSize(rows, ArrayLoops::forEach);
    atEachSize(rows, ArrayLoops::count);
    atEachPrice(rows, ArraySearches::first);
    atEachSize(rows, ArraySearches::any);
    atEachSize(rows, ArraySearches::anyThird);
    atEachPrice(rows, ArraySearches::min);
    atEachPrice(rows, ArrayLoops::groupBy);
    cheap(rows, ArrayLoops::scan, 3, FEW, THOUSAND, MANY, MOST);
    cheap(rows, ArrayLoops::histogram, 3, FEW, THOUSAND, MANY, MOST);
    everywhere(rows, Lists::select);
    atEachPrice(rows, Lists::count);
    atEachPrice(rows, Lists::collect);
    atEachPrice(rows, Lists::forEach);
    atEachPrice(rows, Lists::sumBy);
    atEachPrice(rows, Lists::groupBy);
    atEachPrice(rows, Lists::detect);
    sorted(rows, Lists::sort);
    return List.copyOf(rows);
  }

  private static void sorts(List<BulkRow> rows) {
    double perInt = 80;
    double perString = 1_000;
    cheap(rows, n -> ArraySorts.ints(Order.RANDOM, n), perInt, FEW, THOUSAND, MANY, MOST);
    cheap(rows, n -> ArraySorts.ints(Order.SORTED, n), 1, THOUSAND, MOST);
    cheap(rows, n -> ArraySorts.ints(Order.FEW, n), 10, THOUSAND, MOST);
    cheap(rows, ArraySorts::longs, perInt, THOUSAND, MANY, MOST);
    cheap(rows, ArraySorts::doubles, perInt, THOUSAND, MANY, MOST);
    cheap(rows, n -> ArraySorts.strings(Order.RANDOM, n), perString, FEW, THOUSAND, MANY, MOST);
    cheap(rows, n -> ArraySorts.strings(Order.SORTED, n), CHEAP_NANOS, MANY);
    cheap(rows, n -> ArraySorts.strings(Order.FEW, n), perString / 10, MANY);
    sorted(rows, ArraySorts::objects);
  }

  /** A comparison looks at two elements. */
  private static void sorted(List<BulkRow> rows, Priced operation) {
    cheap(rows, n -> operation.of(Price.CHEAP, n), 100, FEW, THOUSAND, MANY);
    cheap(rows, n -> operation.of(Price.DEAR, n), 20 * DEAR_NANOS, FEW, THOUSAND);
    cheap(rows, n -> operation.of(Price.SKEWED, n), 20 * DEAR_NANOS, THOUSAND);
  }

  private static void cheap(List<BulkRow> rows, Sized operation, double nanos, int... sizes) {
    for (int size : sizes) rows.add(new BulkRow(operation.of(size), size, nanos * size / 1e6));
  }

  private static void priced(List<BulkRow> rows, Priced operation, Price price, int... sizes) {
    double nanos = price == Price.CHEAP ? CHEAP_NANOS : DEAR_NANOS;
    cheap(rows, size -> operation.of(price, size), nanos, sizes);
  }

  private static void everywhere(List<BulkRow> rows, Priced operation) {
    priced(rows, operation, Price.CHEAP, FEW, THOUSAND, MANY, MOST);
    priced(rows, operation, Price.DEAR, FEW, THOUSAND, MANY, MOST);
    priced(rows, operation, Price.SKEWED, THOUSAND, MANY, MOST);
  }

  private static void atMostPrices(List<BulkRow> rows, Priced operation) {
    priced(rows, operation, Price.CHEAP, FEW, THOUSAND, MANY, MOST);
    priced(rows, operation, Price.DEAR, FEW, THOUSAND, MANY);
    priced(rows, operation, Price.SKEWED, THOUSAND, MANY);
  }

  private static void atEachPrice(List<BulkRow> rows, Priced operation) {
    priced(rows, operation, Price.CHEAP, FEW, THOUSAND, MANY, MOST);
    priced(rows, operation, Price.DEAR, THOUSAND);
    priced(rows, operation, Price.SKEWED, MANY);
  }

  private static void atEachSize(List<BulkRow> rows, Priced operation) {
    priced(rows, operation, Price.CHEAP, FEW, THOUSAND, MANY, MOST);
  }
}
