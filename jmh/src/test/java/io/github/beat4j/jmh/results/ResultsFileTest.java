package io.github.beat4j.jmh.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
  @TempDir private Path directory;

  @Test
  void what_is_written_is_read_to_the_last_digit() throws IOException {
    Results results =
        new Results(
            new Conditions(
                "2026-11-25T14:00:00Z",
                "abc",
                "17",
                "VM \"x\"",
                List.of("-Xms2g", "-Xmx2g"),
                "Linux",
                "A <processor>",
                2,
                3,
                4,
                true),
            List.of(
                new Series(
                    "s",
                    "r",
                    "a",
                    "us",
                    Better.LESS,
                    List.of(List.of(0.1, 1.0 / 3, Math.nextUp(1.0)), List.of(7.0))),
                new Series(
                    "s",
                    "r",
                    "b",
                    "1/s",
                    Better.MORE,
                    List.of(List.of(1e300, Double.MIN_VALUE, 0.0, Math.PI)))),
            List.of("x: y\n\tz"));
    Path file = directory.resolve("results.json");
    ResultsFile.write(results, file);
    assertThat(ResultsFile.read(file)).isEqualTo(results);
  }

  @Test
  void another_file_is_refused() throws IOException {
    Path file = Files.writeString(directory.resolve("x.json"), "[1, 2]");
    assertThatIOException().isThrownBy(() -> ResultsFile.read(file));
    Path incomplete = Files.writeString(directory.resolve("y.json"), "{}");
    assertThatIOException().isThrownBy(() -> ResultsFile.read(incomplete));
  }
}
