package io.github.beat4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.examples.Pools;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SalesGeneratorTest {
  /** More than a batch of chunks, and a part of one. */
  private static final int ROWS = 140_001;

  @Test
  void aSeedWritesTheSameFileOnAnyPool() throws Exception {
    byte[] file = SalesFiles.generated(ROWS, 5);

    Pools.all(
        pool -> {
          byte[] again = pool.invoke(() -> SalesFiles.generated(ROWS, 5));
          assertThat(again).as("on %s", pool).isEqualTo(file);
        });
    assertThat(SalesFiles.generated(ROWS, 6)).isNotEqualTo(file);
  }

  @Test
  void thereAreAsManyRowsAsWanted() throws Exception {
    for (int rows : new int[] {0, 1, 4_096, 4_097}) {
      String text = new String(SalesFiles.generated(rows, 1), StandardCharsets.UTF_8);
      assertThat(text).startsWith(Sale.HEADER + "\n").endsWith("\n");
      assertThat(text.lines()).hasSize(rows + 1);
    }
  }

  @Test
  void chunksDiffer() throws Exception {
    String text = new String(SalesFiles.generated(3 * 4_096, 1), StandardCharsets.UTF_8);
    assertThat(text.lines().distinct().count()).isGreaterThan(12_000);
  }
}
