package io.github.beat4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PivotTest {
  private static final String[] ROWS = {
    "2024-02-01,b,clock,1,20",
    "2023-12-31,a,clock,3,10",
    "2024-02-03,c,lamp,1,5",
    "2024-02-04,d,lamp,1,5"
  };

  @Test
  void monthsAreInOrderAndTheLargestRegionFirst() throws IOException {
    Pivot pivot = Pivot.of(report(), 4);

    assertThat(pivot.regions()).containsExactly("a", "b", "c", "d");
    assertThat(pivot.months())
        .containsExactly(
            new Pivot.Row("2023-12", List.of(30L, 0L, 0L, 0L)),
            new Pivot.Row("2024-02", List.of(0L, 20L, 5L, 5L)));
    assertThat(pivot.totals()).isEqualTo(new Pivot.Row("total", List.of(30L, 20L, 5L, 5L)));
  }

  @Test
  void whatDoesNotFitIsAddedUp() throws IOException {
    Pivot pivot = Pivot.of(report(), 3);

    assertThat(pivot.regions()).containsExactly("a", "b", "(others)");
    assertThat(pivot.totals().cents()).containsExactly(30L, 20L, 10L);
  }

  @Test
  void theTableHasTotalsOfMonthsAndRegions() throws IOException {
    StringWriter text = new StringWriter();
    ReportText.write(report(), Pivot.of(report(), 3), new PrintWriter(text, true));

    assertThat(text.toString().lines())
        .contains(
            "| month   |    a |    b | (others) | total |",
            "| 2023-12 | 0.30 | 0.00 |     0.00 |  0.30 |",
            "| 2024-02 | 0.00 | 0.20 |     0.10 |  0.30 |",
            "| total   | 0.30 | 0.20 |     0.10 |  0.60 |",
            "clock: 0.50",
            "lamp: 0.10",
            "rows: 4; products: 2; quantity: 6; revenue: 0.60");
  }

  private static SalesReport report() throws IOException {
    try (BeatPool pool = BeatPool.sequential()) {
      return SalesFiles.read(pool, 1 << 16, SalesFiles.of(ROWS));
    }
  }
}
