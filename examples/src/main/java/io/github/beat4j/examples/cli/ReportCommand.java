package io.github.beat4j.examples.cli;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.report.MalformedCsvException;
import io.github.beat4j.examples.report.Pivot;
import io.github.beat4j.examples.report.ReportText;
import io.github.beat4j.examples.report.RevenueChart;
import io.github.beat4j.examples.report.SalesGenerator;
import io.github.beat4j.examples.report.SalesReader;
import io.github.beat4j.examples.report.SalesReport;
import io.github.beat4j.examples.report.SequentialSales;
import io.github.beat4j.examples.terminal.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sums up a sales file. */
@Command(
    name = "report",
    customSynopsis = {
      "beat report [--compare] [--no-progress] [--output=SVG] [--workers=N] CSV",
      "       beat report --generate [--no-progress] [--seed=N] [--workers=N] [ROWS] CSV"
    },
    description = {
      "Reports revenue by region and month, from a CSV file of any length with the columns date,"
          + " region, product, quantity and cents; or writes such a file.",
      ""
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:done",
      "1:a row is malformed, or the twin differs",
      "2:wrong usage",
      "3:the program failed"
    })
final class ReportCommand implements Callable<Integer> {
  private static final long DEFAULT_ROWS = 5_000_000;
  private static final long MOST_ROWS = 1_000_000_000;

  @Spec private CommandSpec spec;
  @Mixin private WorkersOption workersOption;
  @Mixin private ProgressOption progressOption;

  @Parameters(
      paramLabel = "[ROWS] CSV",
      hideParamSyntax = true,
      arity = "1..*",
      description = "The file; before it, with --generate, how many rows: 5000000 if left out.")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--generate", description = "Write a file of random rows.")
  private boolean generate;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed writes the same file; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(names = "--output", paramLabel = "SVG", description = "Draw a chart into this file.")
  private @Nullable Path output;

  @Option(
      names = "--compare",
      description = "Run the sequential twin too, and check that the reports are equal.")
  private boolean compare;

  @Override
  public Integer call() throws IOException {
    Path file = Path.of(arguments.get(arguments.size() - 1));
    try (BeatPool pool =
        BeatPool.builder().name("report").workers(workersOption.workers()).build()) {
      return generate ? generate(pool, file) : report(pool, file);
    }
  }

  private int generate(BeatPool pool, Path file) throws IOException {
    if (arguments.size() > 2)
      throw usage("CSV: %s (expected: [ROWS] CSV); give one file".formatted(arguments));
    long rows = arguments.size() == 1 ? DEFAULT_ROWS : rows(arguments.get(0));
    OutputFile.check(spec, "CSV", file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        Progress progress = progressOption.progress("generate", rows)) {
      SalesGenerator generator = new SalesGenerator(rows, seed, progress);
      pool.invoke(() -> generator.write(out));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%s: %,d rows, %,d bytes%n", file, rows, Files.size(file));
    out.flush();
    return ExitStatus.FINE;
  }

  private int report(BeatPool pool, Path file) throws IOException {
    if (arguments.size() > 1)
      throw usage(
          "CSV: %s (expected: one file); give --generate to write one".formatted(arguments));
    if (!Files.isRegularFile(file))
      throw usage(
          "CSV: %s (expected: a file that exists); check the spelling, or write one with --generate"
              .formatted(file));
    if (output != null) OutputFile.check(spec, "--output", output);
    long start = System.nanoTime();
    SalesReport report;
    try (InputStream in = Files.newInputStream(file);
        Progress progress = progressOption.progress("report", Files.size(file))) {
      SalesReader reader = new SalesReader(file.toString(), progress);
      report = pool.invoke(() -> reader.read(in));
    } catch (MalformedCsvException malformed) {
      spec.commandLine().getErr().println("beat report: " + malformed.getMessage());
      return ExitStatus.WARNING;
    }
    long nanos = System.nanoTime() - start;
    Pivot pivot = Pivot.of(report, RevenueChart.REGIONS);
    PrintWriter out = spec.commandLine().getOut();
    ReportText.write(report, pivot, out);
    out.printf(
        Locale.ROOT,
        "wall time: %.3f s, workers: %d, promotions: %,d, steals: %,d%n",
        nanos / 1e9,
        pool.stats().workers(),
        pool.stats().promotions(),
        pool.stats().steals());
    out.flush();
    if (output != null) RevenueChart.write(pivot, output);
    return !compare || same(file, report, nanos) ? ExitStatus.FINE : ExitStatus.WARNING;
  }

  private boolean same(Path file, SalesReport report, long nanos) throws IOException {
    long start = System.nanoTime();
    SalesReport twin = SequentialSales.read(file);
    return Comparison.report(
        spec.commandLine().getOut(), twin.equals(report), System.nanoTime() - start, nanos);
  }

  private long rows(String text) {
    if (text.matches("[0-9]{1,10}") && Long.parseLong(text) <= MOST_ROWS)
      return Long.parseLong(text);
    throw usage(
        "ROWS: %s (expected: 0..%d); leave it out for %d".formatted(text, MOST_ROWS, DEFAULT_ROWS));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
