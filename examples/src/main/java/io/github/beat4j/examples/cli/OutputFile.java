package io.github.beat4j.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command writes to. Looked at before the work, not after it. */
final class OutputFile {
  private OutputFile() {}

  static void check(CommandSpec command, String option, Path output) {
    Path directory = output.toAbsolutePath().getParent();
    if (Files.isDirectory(output) || directory == null || !Files.isWritable(directory))
      throw new ParameterException(
          command.commandLine(),
          "%s: %s (expected: a file in a directory that can be written); create the directory or name another"
              .formatted(option, output));
  }
}
