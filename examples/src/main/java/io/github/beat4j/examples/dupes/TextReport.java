package io.github.beat4j.examples.dupes;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Shows a report to people. */
public final class TextReport {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private TextReport() {}

  public static void write(DupesReport report, Effort effort, PrintWriter out) {
    for (DuplicateGroup group : report.groups()) {
      say(
          out,
          "%,d files of %,d bytes each, %,d bytes reclaimable",
          group.paths().size(),
          group.size(),
          group.reclaimable());
      for (Path path : group.paths()) out.println("  " + shown(path));
    }
    say(
        out,
        "groups of duplicates: %,d; bytes reclaimable: %,d",
        report.groups().size(),
        report.reclaimable());
    say(
        out,
        "files: %,d; bytes: %,d; directories: %,d",
        report.files(),
        report.bytes(),
        report.directories());
    say(
        out,
        "not compared: empty files: %,d; hard links: %,d; symbolic links: %,d; special files: %,d",
        report.emptyFiles(),
        report.hardLinks(),
        report.symbolicLinks(),
        report.specialFiles());
    say(
        out,
        "wall time: %.3f s, %s",
        effort.wall().toNanos() / 1e9,
        effort.sequential()
            ? "sequentially"
            : String.format(
                Locale.ROOT,
                "workers: %d, promotions: %,d, steals: %,d",
                effort.workers(),
                effort.promotions(),
                effort.steals()));
    out.flush();
  }

  public static void writeProblems(DupesReport report, PrintWriter err) {
    for (Problem problem : report.problems())
      err.println("beat dupes: " + shown(problem.path()) + ": " + problem.reason());
    err.flush();
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** A name may hold line breaks or commands to the terminal. */
  private static String shown(Path path) {
    return CONTROL.matcher(path.toString()).replaceAll("?");
  }
}
