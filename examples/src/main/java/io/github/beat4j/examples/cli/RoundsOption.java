package io.github.beat4j.examples.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How often something is timed. */
final class RoundsOption {
  private static final int DEFAULT = 3;
  private static final int MOST = 1_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int rounds = DEFAULT;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each variant runs; its best time counts. 3 if left out.")
  void set(int rounds) {
    if (rounds < 1 || rounds > MOST)
      throw new ParameterException(
          command.commandLine(),
          "--rounds: %d (expected: 1..%d); leave it out for %d".formatted(rounds, MOST, DEFAULT));
    this.rounds = rounds;
  }

  int rounds() {
    return rounds;
  }
}
