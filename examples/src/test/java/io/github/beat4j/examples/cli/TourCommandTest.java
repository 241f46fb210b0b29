package io.github.beat4j.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {
  @TempDir private Path directory;

  @Test
  void aTourOfTwoWorkloadsComparesThemAndWritesThePicture() throws IOException {
    Path picture = directory.resolve("picture.png");
    CommandLineRun run =
        CommandLineRun.of(
            "tour",
            "--quick",
            "--only",
            "queens,mandelbrot",
            "--rounds",
            1,
            "--workers",
            2,
            "--output",
            picture);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("workers: 2", "Best of 1 rounds", "queens", "mandelbrot", "All results agree")
        .doesNotContain("fibonacci");
    assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(750);
  }

  @Test
  void withoutTheMandelbrotThereIsNoPicture() {
    CommandLineRun run =
        CommandLineRun.of(
            "tour", "--quick", "--only=queens", "--rounds=1", "--output", directory.resolve("x"));

    assertThat(run.status()).isZero();
    assertThat(run.out()).doesNotContain("Picture");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aWrongArgumentIsNamedWithItsValueAndTheRemedy() {
    assertUsageError("--workers: 0 (expected: 1..32767)", "--workers", 0);
    assertUsageError("--rounds: -3 (expected: 1..1000)", "--rounds", -3);
    assertUsageError("'--rounds': 'few' is not an int", "--rounds", "few");
    assertUsageError("--only: sleep (expected: tree-sum, queens", "--only", "sleep");
    assertUsageError("--output: " + directory, "--output", directory);
    assertUsageError("no/such/picture.png", "--output", directory.resolve("no/such/picture.png"));
    assertUsageError("--fast", "--fast");
  }

  private static void assertUsageError(String message, Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = "tour";
    all[1] = "--quick";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message, "Try 'beat tour --help'.");
    assertThat(run.out()).isEmpty();
  }
}
