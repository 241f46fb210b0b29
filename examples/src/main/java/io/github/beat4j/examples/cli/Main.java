package io.github.beat4j.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of the examples. */
@Command(
    name = "beat",
    description = "Example programs for Beat, fork/join that needs no cut-off.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TourCommand.class,
      DupesCommand.class,
      IndexCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      ListCommand.class,
      RunCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Read by picocli. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused")
  private boolean help;

  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      return commandLine().setOut(standardOutput()).execute(args);
    } catch (OutOfMemoryError tooSmall) {
      System.err.printf(
          "beat: heap: %d MiB (expected: more for this job); set BEAT_JAVA_OPTS, e.g. to -Xmx4g%n",
          Runtime.getRuntime().maxMemory() >> 20);
      return ExitStatus.FAILURE;
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::usageError)
        .setUsageHelpLongOptionsMaxWidth(30)
        .setExecutionExceptionHandler(Main::failure);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "COMMAND: missing (expected: tour, dupes, index, report, serve, list or run)");
  }

  /** File names and JSON are UTF-8 whatever the locale is. */
  private static PrintWriter standardOutput() {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
  }

  private static int usageError(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    err.println(name + ": " + error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, err);
    err.println("Try '" + name + " --help'.");
    err.flush();
    return ExitStatus.USAGE;
  }

  private static int failure(Exception failure, CommandLine command, CommandLine.ParseResult args) {
    PrintWriter err = command.getErr();
    err.print(command.getCommandSpec().qualifiedName() + ": ");
    failure.printStackTrace(err);
    err.flush();
    return ExitStatus.FAILURE;
  }
}
