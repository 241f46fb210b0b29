package io.github.beat4j.jmh.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts a JVM of its own for every measurement, so that none profits from another's profiles. */
public final class ChildJvms {
  /**
   * A heap of fixed size whose pages are all there from the start, as they are in a program that
   * has run for a while. The first touch of a page costs some microseconds on a virtual machine: as
   * much as a hundred allocated lambdas, for as long as it takes to go through the heap once.
   */
  public static final List<String> FLAGS =
      List.of(
          "-XX:+UseG1GC",
          "-Xms1536m",
          "-Xmx1536m",
          "-XX:+AlwaysPreTouch",
          "-XX:+UseTransparentHugePages");

  private final boolean quick;

  /**
   * Prepares to start children of the same Java and class path.
   *
   * @param quick whether fewer and shorter rounds will do
   */
  public ChildJvms(boolean quick) {
    this.quick = quick;
  }

  /**
   * The flags that give all subjects the same number of threads, the caller included, and every
   * thread a stack that is deep enough for a thin tree, interpreted code included.
   */
  public static List<String> flags(int workers) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(parallelism(workers));
    return flags;
  }

  /** The same without those that every child has. */
  public static List<String> parallelism(int workers) {
    List<String> flags = new ArrayList<>();
    flags.add("-Xss16m");
    flags.add("-Dio.github.beat4j.parallelism=" + workers);
    flags.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + (workers - 1));
    flags.add("-Djdk.virtualThreadScheduler.parallelism=" + workers);
    flags.add("-Djdk.virtualThreadScheduler.maxPoolSize=" + workers);
    return flags;
  }

  public boolean quick() {
    return quick;
  }

  /**
   * Measures one variant of a probe in a new JVM.
   *
   * @param probe its class, which has a constructor without parameters
   * @param variant what to measure
   * @param flags further JVM flags
   * @return what the child reported
   * @throws InterruptedException if the parent is interrupted; the child is ended then
   * @throws ChildFailure if the child fails
   */
  public Result measure(Class<? extends Probe> probe, String variant, String... flags)
      throws InterruptedException {
    String what = probe.getSimpleName() + ", " + variant;
    Process child = start(probe, variant, flags);
    try {
      List<String> output = new ArrayList<>();
      Map<String, List<Double>> values = new LinkedHashMap<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine())
          read(line, values, output);
      }
      int exit = child.waitFor();
      output.forEach(line -> System.err.println("  " + what + ": " + line));
      if (exit != 0) throw new ChildFailure("exit code " + exit + ": " + String.join(" ", output));
      return new Result(values);
    } catch (IOException e) {
      throw new ChildFailure(what, e);
    } finally {
      child.destroyForcibly();
    }
  }

  private Process start(Class<? extends Probe> probe, String variant, String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    // For the pinned variants, which load JNA's library; from then on the JVM prints a warning.
    if (Runtime.version().feature() >= 24) command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(List.of(probe.getName(), variant, Boolean.toString(quick)));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new ChildFailure("cannot start " + command, e);
    }
  }

  private static void read(String line, Map<String, List<Double>> values, List<String> output) {
    int equals = line.indexOf('=');
    if (line.startsWith(Report.MARK) && equals > 0) {
      values
          .computeIfAbsent(line.substring(Report.MARK.length(), equals), name -> new ArrayList<>())
          .add(Double.valueOf(line.substring(equals + 1)));
    } else {
      output.add(line);
    }
  }
}
