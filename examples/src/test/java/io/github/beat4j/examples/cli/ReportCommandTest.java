package io.github.beat4j.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path directory;

  @Test
  void aGeneratedFileIsReportedDrawnAndCompared() throws IOException {
    Path file = directory.resolve("sales.csv");
    Path chart = directory.resolve("chart.svg");

    CommandLineRun generated = CommandLineRun.of("report", "--generate", 20_000, file);
    CommandLineRun run =
        CommandLineRun.of("report", file, "--compare", "--workers", 2, "--output", chart);

    assertThat(generated.status()).isZero();
    assertThat(generated.out()).startsWith(file + ": 20,000 rows, ");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "| month   |",
            "North",
            "| total   |",
            "rows: 20,000; products: 32",
            "The results agree.");
    assertThat(Files.readString(chart)).startsWith("<?xml").contains("<svg").endsWith("</svg>");
  }

  @Test
  void aSeedDecidesWhatIsWritten() throws IOException {
    Path one = directory.resolve("one.csv");
    Path two = directory.resolve("two.csv");

    CommandLineRun.of("report", "--generate", 100, one);
    CommandLineRun.of("report", "--generate", "--seed", 1, 100, two);
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);

    CommandLineRun.of("report", "--generate", "--seed", 2, 100, two);
    assertThat(Files.mismatch(one, two)).isNotEqualTo(-1);
  }

  @Test
  void aMalformedRowGivesStatusOne() throws IOException {
    Path file = directory.resolve("sales.csv");
    Files.writeString(
        file,
        "date,region,product,quantity,cents\n2024-01-31,North,clock,1,5\n2024-01-31,North,clock,no,5\n");

    CommandLineRun run = CommandLineRun.of("report", file);

    assertThat(run.status()).isEqualTo(ExitStatus.WARNING);
    assertThat(run.err().trim())
        .isEqualTo(
            "beat report: "
                + file
                + ":3: quantity: no (expected: a whole number from 1 to 10000, digits only);"
                + " correct or remove the row");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aWrongArgumentIsNamedWithItsValueAndTheRemedy() throws IOException {
    Path file = Files.writeString(directory.resolve("sales.csv"), "");
    refuses("CSV");
    refuses("CSV: " + directory + " (expected: a file that exists)", directory);
    refuses("CSV: [a, b] (expected: one file)", "a", "b");
    refuses("CSV: [1, 2, 3] (expected: [ROWS] CSV)", "--generate", 1, 2, 3);
    refuses("ROWS: many (expected: 0..1000000000)", "--generate", "many", file);
    refuses("CSV: " + directory + " (expected: a file in", "--generate", 5, directory);
    refuses("--output: " + directory, file, "--output", directory);
  }

  private static void refuses(String message, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "report";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains(message, "Try 'beat report --help'.");
    assertThat(run.out()).isEmpty();
  }
}
