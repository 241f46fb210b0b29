package io.github.beat4j.examples.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectLongHashMap;

/** The sequential twin: line after line, with the JDK's own parsers. Knows no malformed rows. */
public final class SequentialSales {
  private SequentialSales() {}

  public static SalesReport read(Path file) throws IOException {
    Map<Cell, Figures> cells = new HashMap<>();
    ObjectLongHashMap<String> products = new ObjectLongHashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.readLine();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Sale sale = sale(line.split(",", -1));
        cells.computeIfAbsent(sale.cell(), cell -> new Figures()).add(sale);
        products.addToValue(sale.product(), sale.revenue());
      }
    }
    SalesReport report = new SalesReport();
    report.add(cells, products);
    return report;
  }

  private static Sale sale(String[] fields) {
    LocalDate date = LocalDate.parse(fields[0]);
    return new Sale(
        new Cell(fields[1], Cell.month(date.getYear(), date.getMonthValue())),
        fields[2],
        Integer.parseInt(fields[3]),
        Integer.parseInt(fields[4]));
  }
}
