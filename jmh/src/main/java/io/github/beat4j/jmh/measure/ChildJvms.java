package io.github.beat4j.jmh.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts a JVM of its own for every measurement, so that none profits from another's profiles. */
public final class ChildJvms {
  public static final List<String> FLAGS = List.of("-XX:+UseG1GC", "-Xms2g", "-Xmx2g");

  private final String mainClass;
  private final boolean quick;

  /**
   * Prepares to start children of the same Java and class path.
   *
   * @param mainClass takes the figure, the variant, and whether to be quick
   * @param quick whether fewer and shorter rounds will do
   */
  public ChildJvms(String mainClass, boolean quick) {
    this.mainClass = mainClass;
    this.quick = quick;
  }

  public boolean quick() {
    return quick;
  }

  /**
   * Measures one variant of a figure in a new JVM.
   *
   * @param figure the figure's number
   * @param variant what to measure
   * @param flags further JVM flags
   * @return what the child reported
   * @throws InterruptedException if the parent is interrupted; the child is ended then
   * @throws ChildFailure if the child fails
   */
  public Result measure(int figure, String variant, String... flags) throws InterruptedException {
    String what = "figure " + figure + ", " + variant;
    Process child = start(figure, variant, flags);
    try {
      List<String> output = new ArrayList<>();
      Map<String, Double> values = new HashMap<>();
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

  private Process start(int figure, String variant, String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(Integer.toString(figure), variant, Boolean.toString(quick)));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new ChildFailure("cannot start " + command, e);
    }
  }

  private static void read(String line, Map<String, Double> values, List<String> output) {
    int equals = line.indexOf('=');
    if (line.startsWith(Report.MARK) && equals > 0) {
      values.put(
          line.substring(Report.MARK.length(), equals), Double.valueOf(line.substring(equals + 1)));
    } else {
      output.add(line);
    }
  }
}
