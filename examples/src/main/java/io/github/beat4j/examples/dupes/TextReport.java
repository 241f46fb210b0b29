package io.github.beat4j.examples.dupes;

import io.github.beat4j.examples.terminal.Shown;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Shows a report to people. */
public final class TextReport {
  private TextReport() {}

  public static void write(DupesReport report, Effort effort, PrintWriter out) {
    for (DuplicateGroup group : report.groups()) write(group, out);
    out.printf(
        Locale.ROOT,
        "groups of duplicates: %,d; bytes reclaimable: %,d%n",
        report.groups().size(),
        report.reclaimable());
    out.printf(
        Locale.ROOT,
        "files: %,d; bytes: %,d; directories: %,d%n",
        report.files(),
        report.bytes(),
        report.directories());
    out.printf(
        Locale.ROOT,
        "not compared: empty files: %,d; hard links: %,d; symbolic links: %,d; special files: %,d%n",
        report.emptyFiles(),
        report.hardLinks(),
        report.symbolicLinks(),
        report.specialFiles());
    write(effort, out);
    out.flush();
  }

  private static void write(DuplicateGroup group, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d files of %,d bytes each, %,d bytes reclaimable%n",
        group.paths().size(),
        group.size(),
        group.reclaimable());
    for (Path path : group.paths()) out.println("  " + Shown.of(path));
  }

  private static void write(Effort effort, PrintWriter out) {
    out.printf(Locale.ROOT, "wall time: %.3f s", effort.wall().toNanos() / 1e9);
    if (effort.sequential()) {
      out.println(", sequential");
    } else {
      out.printf(
          Locale.ROOT,
          ", workers: %d, promotions: %,d, steals: %,d%n",
          effort.workers(),
          effort.promotions(),
          effort.steals());
    }
  }
}
