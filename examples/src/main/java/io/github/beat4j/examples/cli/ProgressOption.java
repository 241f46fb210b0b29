package io.github.beat4j.examples.cli;

import io.github.beat4j.examples.terminal.Progress;
import picocli.CommandLine.Option;

/** Whether a terminal shows how far a command is. */
final class ProgressOption {
  @Option(names = "--no-progress", description = "No progress bar, not even in a terminal.")
  private boolean noProgress;

  Progress progress(String task, long units) {
    return noProgress ? Progress.silent() : Progress.onTerminal(task, units);
  }
}
