package io.github.beat4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a main class of the tests in a JVM of its own, because the common pool is set up once. */
public final class ChildJvm {

  /** What a child has printed, on either stream, and its exit status. */
  public record Ended(int status, String output) {}

  private ChildJvm() {}

  public static Ended run(Class<?> main, Map<String, String> environment, String... flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
    if (Runtime.version().feature() >= 23) command.add("--sun-misc-unsafe-memory-access=deny");
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Path output = Files.createTempFile("child", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      // Either would make the JVM itself print a line.
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
      builder.environment().remove("BEAT_PARALLELISM");
      builder.environment().putAll(environment);
      Process child = builder.start();
      try {
        if (!child.waitFor(120, TimeUnit.SECONDS)) throw new AssertionError("hangs: " + command);
      } finally {
        child.destroyForcibly();
      }
      return new Ended(child.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  /** The names of the threads that Beat has started in this JVM. */
  static List<String> threadsOfBeat() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains("beat") || name.contains("worker"))
        .sorted()
        .collect(Collectors.toList());
  }
}
