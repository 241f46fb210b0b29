package io.github.beat4j.jmh.results;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as JSON: every value as it was measured, to the last digit. */
public final class ResultsFile {
  private static final JSON JACKSON = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

  private ResultsFile() {}

  public static void write(Results results, Path file) throws IOException {
    Files.writeString(file, JACKSON.asString(results) + "\n");
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the file cannot be read, or is not such a file
   */
  public static Results read(Path file) throws IOException {
    Results results;
    try {
      results = JACKSON.beanFrom(Results.class, Files.readString(file));
    } catch (RuntimeException e) {
      throw new IOException(file + ": not the results of a run", e);
    }
    if (results == null) throw new IOException(file + ": empty (expected: the results of a run)");
    return results;
  }
}
