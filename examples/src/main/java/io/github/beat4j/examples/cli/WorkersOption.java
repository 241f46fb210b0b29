package io.github.beat4j.examples.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads compute. */
final class WorkersOption {
  /** As many as both BeatPool and ForkJoinPool take. */
  private static final int MOST = 32_767;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many threads compute; one per processor if left out.")
  void set(int workers) {
    if (workers < 1 || workers > MOST)
      throw new ParameterException(
          command.commandLine(),
          "--workers: %d (expected: 1..%d); leave it out for one per processor"
              .formatted(workers, MOST));
    this.workers = workers;
  }

  int workers() {
    return workers;
  }
}
