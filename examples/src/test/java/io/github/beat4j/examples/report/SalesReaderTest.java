package io.github.beat4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.Pools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesReaderTest {
  private static final int BLOCK = 1 << 16;

  @TempDir private Path directory;

  @Test
  void rowsAreSummedByRegionAndMonthAndByProduct() throws Exception {
    byte[] file =
        SalesFiles.of(
            "2024-02-29,North,red vase,2,150",
            "2024-02-01,North,clock,1,99",
            "2024-03-01,North,clock,10000,10000000",
            "2024-02-01,Süd,clock,3,0");

    Pools.all(
        pool -> {
          SalesReport report = SalesFiles.read(pool, BLOCK, file);
          assertThat(report.cells()).hasSize(3);
          assertThat(report.cells().get(new Cell("North", Cell.month(2024, 2))))
              .hasToString("2 rows, quantity 3, cents 399");
          assertThat(report.cells().get(new Cell("Süd", Cell.month(2024, 2))))
              .hasToString("1 rows, quantity 3, cents 0");
          assertThat(report.products().get("clock")).isEqualTo(100_000_000_099L);
          assertThat(report.products().get("red vase")).isEqualTo(300);
          assertThat(report.total()).hasToString("4 rows, quantity 10006, cents 100000000399");
        });
  }

  @Test
  void anyBlockSizeGivesTheReportOfTheSequentialTwin() throws Exception {
    byte[] file = SalesFiles.generated(5_000, 3);
    SalesReport twin = sequential(file);

    for (int blockSize : new int[] {256, 1_000, 4_096, 1 << 20})
      Pools.all(
          pool -> {
            SalesReport report = SalesFiles.read(pool, blockSize, file);
            assertThat(report).as("blocks of %d on %s", blockSize, pool).isEqualTo(twin);
          });
    assertThat(twin.total().rows()).isEqualTo(5_000);
  }

  @Test
  void aChangedRowIsSeenByTheTwin() throws Exception {
    byte[] file = SalesFiles.generated(500, 3);
    SalesReport before = sequential(file);
    file[file.length - 2] ^= 1;

    assertThat(sequential(file)).isNotEqualTo(before);
  }

  @Test
  void linesMayEndAsOnWindowsAndTheLastOneNotAtAll() throws Exception {
    String text = Sale.HEADER + "\r\n2024-01-31,North,clock,1,5\r\n2024-01-31,North,clock,1,6";
    byte[] file = text.getBytes(StandardCharsets.UTF_8);

    Pools.all(
        pool ->
            assertThat(SalesFiles.read(pool, BLOCK, file).total())
                .hasToString("2 rows, quantity 2, cents 11"));
  }

  @Test
  void aHeaderAloneIsAnEmptyReport() throws Exception {
    try (BeatPool pool = BeatPool.sequential()) {
      byte[] header = Sale.HEADER.getBytes(StandardCharsets.UTF_8);
      assertThat(SalesFiles.read(pool, BLOCK, header).cells()).isEmpty();
      assertThat(SalesFiles.read(pool, BLOCK, SalesFiles.of("")).cells()).isEmpty();
    }
  }

  private SalesReport sequential(byte[] file) throws IOException {
    return SequentialSales.read(Files.write(directory.resolve("sales.csv"), file));
  }
}
