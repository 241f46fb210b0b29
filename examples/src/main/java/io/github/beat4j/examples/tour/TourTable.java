package io.github.beat4j.examples.tour;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.ColumnData;
import io.github.beat4j.examples.terminal.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows how the workloads went, one a line. */
public final class TourTable {
  private static final double NANOS_PER_MILLI = 1e6;

  private TourTable() {}

  public static String of(List<Standing> standings) {
    List<ColumnData<Standing>> columns = new ArrayList<>();
    columns.add(Columns.text("workload", Standing::name));
    columns.add(Columns.text("size", Standing::size));
    for (Variant variant : Variant.values()) {
      columns.add(Columns.number(variant.title(), row -> millis(row.best(variant).nanos())));
      if (variant != Variant.SEQUENTIAL)
        columns.add(Columns.number("x", row -> format("%.2f", row.speedUp(variant))));
    }
    columns.add(
        Columns.number("promotions", row -> format("%,d", row.best(Variant.BEAT).promotions())));
    columns.add(Columns.number("steals", row -> format("%,d", row.best(Variant.BEAT).steals())));
    return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, standings, columns);
  }

  private static String millis(long nanos) {
    return format("%,.1f ms", nanos / NANOS_PER_MILLI);
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
