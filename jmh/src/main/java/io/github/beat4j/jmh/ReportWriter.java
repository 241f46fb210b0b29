package io.github.beat4j.jmh;

import io.github.beat4j.jmh.report.HtmlReport;
import io.github.beat4j.jmh.report.MarkdownReport;
import io.github.beat4j.jmh.report.Part;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.ResultsFile;
import io.github.beat4j.jmh.sections.Sections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Leaves a run's results where the user wants them. */
final class ReportWriter {
  private ReportWriter() {}

  /** Writes the values first: they took hours, the rest can be rendered again. */
  static void write(Results results, Path directory) throws IOException {
    Files.createDirectories(directory);
    ResultsFile.write(results, directory.resolve("results.json"));
    render(List.of(results), directory);
  }

  /** Writes the page and the Markdown, with a part for each run. */
  static void render(List<Results> runs, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Part> parts = runs.stream().map(run -> Part.of(run, Sections.all())).toList();
    Files.writeString(directory.resolve("report.html"), HtmlReport.of(parts));
    Files.writeString(directory.resolve("report.md"), MarkdownReport.of(parts));
  }
}
