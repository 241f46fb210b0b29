package io.github.beat4j.examples.cli;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatStats;
import io.github.beat4j.examples.dupes.DupesReport;
import io.github.beat4j.examples.dupes.DuplicateFinder;
import io.github.beat4j.examples.dupes.Effort;
import io.github.beat4j.examples.dupes.JsonReport;
import io.github.beat4j.examples.dupes.TextReport;
import io.github.beat4j.examples.files.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds duplicate files. */
@Command(
    name = "dupes",
    description = {
      "Finds files with the same contents: same size, same first block, same SHA-256.",
      "",
      "Symbolic links are not followed, and special files never opened. The names of one file"
          + " (hard links) count as one file. Empty files are counted, but are no duplicates.",
      ""
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything was read",
      "1:something could not be read; the rest is reported",
      "2:wrong usage",
      "3:the program failed"
    },
    footerHeading = "%nFields of the JSON object:%n",
    footer = {
      "  directoriesGiven  the DIRs",
      "  sequential, workers, wallMillis, promotions, steals",
      "  files, bytes      regular files and their sizes, each name counted",
      "  directories, emptyFiles, hardLinks, symbolicLinks, specialFiles",
      "  reclaimableBytes  what is free if one file of each group stays",
      "  groups            size, sha256, reclaimableBytes and paths of each;",
      "                    what saves most first",
      "  errors            path and reason of each"
    })
final class DupesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkersOption workersOption;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "Directories to search.")
  private List<Path> directories = new ArrayList<>();

  @Option(
      names = "--sequential",
      description = "The same program without sharing, to compare; --workers then has no effect.")
  private boolean sequential;

  @Option(
      names = "--follow-links",
      description = "Follow symbolic links; one that leads back to where it is in is an error.")
  private boolean followLinks;

  @Option(names = "--json", description = "Print one JSON object, errors included.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    directories.forEach(this::checkDirectory);
    try (BeatPool pool = pool()) {
      long start = System.nanoTime();
      DupesReport report = pool.invoke(() -> new DuplicateFinder(followLinks).find(directories));
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      BeatStats stats = pool.stats();
      print(
          report,
          new Effort(stats.workers(), sequential, wall, stats.promotions(), stats.steals()));
      return report.problems().isEmpty() ? ExitStatus.FINE : ExitStatus.WARNING;
    }
  }

  private BeatPool pool() {
    return sequential
        ? BeatPool.sequential()
        : BeatPool.builder().name("dupes").workers(workersOption.workers()).build();
  }

  private void print(DupesReport report, Effort effort) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      JsonReport.write(directories, report, effort, out);
    } else {
      TextReport.write(report, effort, out);
      Problems.print("beat dupes", report.problems(), spec.commandLine().getErr());
    }
  }

  private void checkDirectory(Path directory) {
    if (!Files.isDirectory(directory))
      throw new ParameterException(
          spec.commandLine(),
          "DIR: %s (expected: a directory that exists); check the spelling".formatted(directory));
  }
}
