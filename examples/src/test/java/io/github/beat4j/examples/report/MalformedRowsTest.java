package io.github.beat4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.beat4j.examples.Pools;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each is named with the file, the line, the column, the value, what was expected and a remedy. */
class MalformedRowsTest {
  private static final String GOOD = "2024-01-31,North,clock,1,5";
  private static final String CORRECT = "; correct or remove the row";

  @Test
  void quantities() throws Exception {
    for (String value : new String[] {"0", "10001", "-1", "1.5", " 1", "x", "99999999999999999999"})
      refuses(
          "2024-01-31,North,clock," + value + ",5",
          "quantity: "
              + value
              + " (expected: a whole number from 1 to 10000, digits only)"
              + CORRECT);
  }

  @Test
  void cents() throws Exception {
    refuses(
        "2024-01-31,North,clock,1,",
        "cents: nothing (expected: a whole number from 0 to 10000000, digits only)" + CORRECT);
    refuses(
        "2024-01-31,North,clock,1,10000001",
        "cents: 10000001 (expected: a whole number from 0 to 10000000, digits only)" + CORRECT);
  }

  @Test
  void dates() throws Exception {
    for (String value :
        new String[] {
          "2023-02-29",
          "2024-13-01",
          "2024-00-01",
          "2024-01-00",
          "2024-1-1",
          "0000-01-01",
          "2024/01/01",
          "20x4-01-01",
          "2024-01-011"
        })
      refuses(
          value + ",North,clock,1,5",
          "date: " + value + " (expected: a day such as 2024-02-29)" + CORRECT);
  }

  @Test
  void texts() throws Exception {
    String expected = " (expected: 1 to 100 bytes of text without quotes)" + CORRECT;
    refuses("2024-01-31,,clock,1,5", "region: nothing" + expected);
    refuses("2024-01-31,North,\"clock\",1,5", "product: \"clock\"" + expected);
    refuses(
        "2024-01-31,North," + "x".repeat(101) + ",1,5",
        "product: " + "x".repeat(40) + "..." + expected);
    refuses("2024-01-31,\"\u001b[2J,clock,1,5", "region: \"?[2J" + expected);
  }

  @Test
  void columns() throws Exception {
    String expected =
        " (expected: 5: date,region,product,quantity,cents); correct or remove the row; a text must not have a comma";
    refuses("", "columns: 1" + expected);
    refuses("2024-01-31,North,clock,1", "columns: 4" + expected);
    refuses("2024-01-31,North,clock, red,1,5", "columns: 6" + expected);
  }

  @Test
  void aLineLongerThanABlock() throws Exception {
    byte[] file = SalesFiles.of(GOOD, "x".repeat(3_000), GOOD);
    assertRefused(file, 256, "sales.csv:3: columns: 1 (expected: 5: ");
  }

  @Test
  void headers() throws Exception {
    String expected = " (expected: date,region,product,quantity,cents); make it the first line";
    assertRefused(new byte[0], 256, "sales.csv:1: header: nothing" + expected);
    assertRefused(
        (GOOD + "\n").getBytes(StandardCharsets.UTF_8),
        256,
        "sales.csv:1: header: " + GOOD + expected);
  }

  @Test
  void theFirstOfSeveralIsNamed() throws Exception {
    List<String> rows = new ArrayList<>(Collections.nCopies(3_000, GOOD));
    for (int row = 1_234; row < rows.size(); row += 50) rows.set(row, "row " + row + ",a,b,1,5");
    byte[] file = SalesFiles.of(rows.toArray(new String[0]));

    for (int blockSize : new int[] {256, 5_000, 1 << 20})
      assertRefused(file, blockSize, "sales.csv:1236: date: row 1234 (expected: ");
  }

  private static void refuses(String row, String message) throws Exception {
    assertRefused(SalesFiles.of(GOOD, GOOD, row, GOOD), 1 << 16, "sales.csv:4: " + message);
  }

  private static void assertRefused(byte[] file, int blockSize, String message) throws Exception {
    Pools.all(
        pool -> {
          Throwable refusal = catchThrowable(() -> SalesFiles.read(pool, blockSize, file));
          assertThat(refusal)
              .isInstanceOf(MalformedCsvException.class)
              .hasMessageStartingWith(message);
        });
  }
}
