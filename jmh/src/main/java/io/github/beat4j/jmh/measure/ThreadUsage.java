package io.github.beat4j.jmh.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the threads whose native names begin in one way have used so far, as Linux counts it.
 *
 * @param threads how many there are
 * @param switches their voluntary context switches: how often they went to sleep
 * @param ticks their processor time in user and system mode, in clock ticks
 */
public record ThreadUsage(int threads, long switches, long ticks) {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final String SWITCHES = "voluntary_ctxt_switches:";

  /** The fields of {@code stat} that follow the name in parentheses, from field 3 on. */
  private static final int USER_TICKS = 14 - 3;

  private static final int SYSTEM_TICKS = 15 - 3;

  /**
   * Reads the usage.
   *
   * @param prefix of the native name; Linux keeps 15 characters of a name
   * @throws IOException if there is no such thing on this system
   */
  public static ThreadUsage of(String prefix) throws IOException {
    int threads = 0;
    long switches = 0;
    long ticks = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        if (!name(task).startsWith(prefix)) continue;
        switches += switches(Files.readAllLines(task.resolve("status")));
        ticks += ticks(Files.readString(task.resolve("stat")));
        threads++;
      }
    }
    return new ThreadUsage(threads, switches, ticks);
  }

  public ThreadUsage since(ThreadUsage before) {
    return new ThreadUsage(threads, switches - before.switches, ticks - before.ticks);
  }

  /** The native name; empty if the thread has ended meanwhile, as the compiler's may. */
  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm"));
    } catch (IOException e) {
      return "";
    }
  }

  private static long switches(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(SWITCHES))
        .mapToLong(line -> Long.parseLong(line.substring(SWITCHES.length()).strip()))
        .sum();
  }

  private static long ticks(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
  }
}
