package io.github.beat4j.jmh.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the threads whose native names begin in one way have used so far, as Linux counts it.
 *
 * @param threads how many there are
 * @param switches their voluntary context switches: how often they went to sleep
 * @param ticks their processor time in user and system mode, in clock ticks
 * @param nanos their processor time, as the scheduler counts it; 0 if it does not
 */
public record ThreadUsage(int threads, long switches, long ticks, long nanos) {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final String SWITCHES = "voluntary_ctxt_switches:";

  /** The fields of {@code stat} that follow the name in parentheses, from field 3 on. */
  private static final int USER_TICKS = 14 - 3;

  private static final int SYSTEM_TICKS = 15 - 3;

  /**
   * Reads the usage.
   *
   * @param prefix of the native name; Linux keeps 15 characters of a name; all threads if empty
   * @throws IOException if there is no such thing on this system
   */
  public static ThreadUsage of(String prefix) throws IOException {
    int threads = 0;
    long switches = 0;
    long ticks = 0;
    long nanos = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        if (!name(task).startsWith(prefix)) continue;
        try {
          switches += switches(Files.readAllLines(task.resolve("status")));
          ticks += ticks(Files.readString(task.resolve("stat")));
          nanos += nanos(task.resolve("schedstat"));
          threads++;
        } catch (NoSuchFileException e) {
          // The thread has ended meanwhile.
        }
      }
    }
    return new ThreadUsage(threads, switches, ticks, nanos);
  }

  public ThreadUsage since(ThreadUsage before) {
    return new ThreadUsage(
        threads, switches - before.switches, ticks - before.ticks, nanos - before.nanos);
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

  /** The first number of the file, which some kernels do not have. */
  private static long nanos(Path schedstat) throws IOException {
    return Files.exists(schedstat)
        ? Long.parseLong(Files.readString(schedstat).split(" ", -1)[0])
        : 0;
  }

  private static long ticks(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
  }
}
