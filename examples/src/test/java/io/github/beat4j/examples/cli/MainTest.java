package io.github.beat4j.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.examples.catalog.Catalog;
import io.github.beat4j.examples.catalog.Example;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void anUnknownCommandIsAUsageError() {
    CommandLineRun run = CommandLineRun.of("no-such-job");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no-such-job").contains("--help");
  }

  @Test
  void noCommandIsAUsageErrorThatNamesTheCommands() {
    CommandLineRun run = CommandLineRun.of();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("tour", "dupes", "index", "report", "serve", "list", "run");
  }

  @Test
  void helpGoesToStandardOutput() {
    for (String command :
        new String[] {"tour", "dupes", "index", "report", "serve", "list", "run"}) {
      CommandLineRun run = CommandLineRun.of(command, "--help");
      assertThat(run.status()).isZero();
      assertThat(run.out()).startsWith("Usage: beat " + command);
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void listNamesEveryExample() {
    CommandLineRun run = CommandLineRun.of("list");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(Catalog.all().stream().map(Example::name).toList());
  }

  @Test
  void runComparesAnExampleWithItsTwin() {
    CommandLineRun run =
        CommandLineRun.of("run", "Queens", "--size", 6, "--workers", 1, "--rounds", 1);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Queens, size 6", "workers: 1", "The results agree.");
  }

  @Test
  void runRefusesWhatItDoesNotKnow() {
    CommandLineRun unknown = CommandLineRun.of("run", "Sudoku");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("NAME: Sudoku", "Queens");

    CommandLineRun tooLarge = CommandLineRun.of("run", "Queens", "--size", 99);
    assertThat(tooLarge.status()).isEqualTo(2);
    assertThat(tooLarge.err()).contains("--size: 99", "0..18");
  }
}
