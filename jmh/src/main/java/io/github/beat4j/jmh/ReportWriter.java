package io.github.beat4j.jmh;

import io.github.beat4j.jmh.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves a run's results where the user wants them. */
final class ReportWriter {
  private ReportWriter() {}

  static void write(Results results, Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("report.txt"), results.toString());
  }
}
