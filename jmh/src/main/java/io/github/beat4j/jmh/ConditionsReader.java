package io.github.beat4j.jmh;

import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.results.Conditions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Reads where, when and from which sources a run is made. */
final class ConditionsReader {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private ConditionsReader() {}

  static Conditions read(int workers, int forks, boolean quick) {
    return new Conditions(
        DateTimeFormatter.ISO_INSTANT.format(
            ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS)),
        commit(),
        System.getProperty("java.vm.version"),
        System.getProperty("java.vm.name"),
        ChildJvms.flags(workers),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        workers,
        forks,
        quick);
  }

  static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  /** As git describes the working directory, which is where the jar is usually built and run. */
  private static String commit() {
    List<String> command = List.of("git", "describe", "--always", "--dirty", "--abbrev=12");
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String commit = output.strip();
      return commit.isEmpty() ? "unknown" : commit;
    } catch (IOException e) {
      return "unknown";
    }
  }
}
