package io.github.beat4j.scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * On which processor the calling thread runs, as Linux tells it: read from a file of {@code /proc},
 * some system calls.
 */
final class CurrentProcessor {
  private static final Path STAT = Path.of("/proc/thread-self/stat");
  private static final int MOST_BYTES = 4096;

  /** Counted from the first field after the thread's name, which may hold blanks and brackets. */
  private static final int FIELD = 36;

  private CurrentProcessor() {}

  /** Its number, or NOWHERE. */
  static int get() {
    try (InputStream in = Files.newInputStream(STAT)) {
      return parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
    } catch (IOException | RuntimeException e) {
      return Neighbourhood.NOWHERE;
    }
  }

  static int parse(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", FIELD + 2);
    try {
      return fields.length <= FIELD ? Neighbourhood.NOWHERE : Integer.parseInt(fields[FIELD]);
    } catch (NumberFormatException e) {
      return Neighbourhood.NOWHERE;
    }
  }
}
