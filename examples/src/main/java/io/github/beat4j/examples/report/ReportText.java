package io.github.beat4j.examples.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.ColumnData;
import io.github.beat4j.examples.terminal.Columns;
import io.github.beat4j.examples.terminal.Shown;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.collections.api.tuple.primitive.ObjectLongPair;
import org.eclipse.collections.impl.list.mutable.FastList;

/** Shows a report to people. */
public final class ReportText {
  private static final int PRODUCTS = 5;

  private ReportText() {}

  public static void write(SalesReport report, Pivot pivot, PrintWriter out) {
    out.println(table(pivot));
    FastList<ObjectLongPair<String>> products = FastList.newList(report.products().keyValuesView());
    products.sortThis(
        (a, b) ->
            a.getTwo() == b.getTwo()
                ? a.getOne().compareTo(b.getOne())
                : Long.compare(b.getTwo(), a.getTwo()));
    for (ObjectLongPair<String> product : products.take(PRODUCTS))
      out.printf("%s: %s%n", Shown.of(product.getOne()), money(product.getTwo()));
    Figures total = report.total();
    out.printf(
        Locale.ROOT,
        "rows: %,d; products: %,d; quantity: %,d; revenue: %s%n",
        total.rows(),
        products.size(),
        total.quantity(),
        money(total.revenue()));
  }

  private static String table(Pivot pivot) {
    List<Pivot.Row> rows = new ArrayList<>(pivot.months());
    rows.add(pivot.totals());
    List<ColumnData<Pivot.Row>> columns = new ArrayList<>();
    columns.add(Columns.<Pivot.Row>text("month", Pivot.Row::name));
    for (int i = 0; i < pivot.regions().size(); i++) {
      int column = i;
      columns.add(
          Columns.<Pivot.Row>number(
              Shown.of(pivot.regions().get(i)), row -> money(row.cents().get(column))));
    }
    columns.add(Columns.<Pivot.Row>number("total", row -> money(row.total())));
    return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns);
  }

  static String money(long cents) {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
  }
}
