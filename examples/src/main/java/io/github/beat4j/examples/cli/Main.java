package io.github.beat4j.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the examples. */
@Command(
    name = "beat",
    description = "Example programs for Beat.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
