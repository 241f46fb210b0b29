package io.github.beat4j.examples.tour;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Shows how the workloads went, one a line. */
public final class TourTable {
  private static final double NANOS_PER_MILLI = 1e6;

  private TourTable() {}

  public static String of(List<Standing> standings) {
    List<ColumnData<Standing>> columns = new ArrayList<>();
    columns.add(text("workload", Standing::name));
    columns.add(text("size", Standing::size));
    for (Variant variant : Variant.values()) {
      columns.add(number(variant.title(), row -> millis(row.best(variant).nanos())));
      if (variant != Variant.SEQUENTIAL)
        columns.add(number("x", row -> format("%.2f", row.speedUp(variant))));
    }
    columns.add(number("promotions", row -> format("%,d", row.best(Variant.BEAT).promotions())));
    columns.add(number("steals", row -> format("%,d", row.best(Variant.BEAT).steals())));
    return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, standings, columns);
  }

  private static String millis(long nanos) {
    return format("%,.1f ms", nanos / NANOS_PER_MILLI);
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }

  private static ColumnData<Standing> text(String header, Function<Standing, String> cell) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .with(cell);
  }

  private static ColumnData<Standing> number(String header, Function<Standing, String> cell) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.RIGHT)
        .dataAlign(HorizontalAlign.RIGHT)
        .with(cell);
  }
}
