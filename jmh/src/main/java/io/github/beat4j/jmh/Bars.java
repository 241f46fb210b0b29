package io.github.beat4j.jmh;

import io.github.beat4j.jmh.measure.ChildFailure;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the figures that the library promises, and says which of them it reaches. */
@Command(
    name = "bars",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the figures, each in JVMs of its own, and prints one table.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every bar is met",
      "1:some bar is missed, or a measurement failed",
      "2:wrong arguments"
    })
final class Bars implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--figure",
      paramLabel = "N",
      description = "Only this figure (1 to " + Figures.COUNT + "); may be given several times.")
  private List<Integer> figures = new ArrayList<>();

  @Option(names = "--quick", description = "Shorter rounds and fewer JVMs: a smoke test.")
  private boolean quick;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Also writes the table there, as Markdown.")
  private Path markdown;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Integer> chosen =
        figures.isEmpty() ? IntStream.rangeClosed(1, Figures.COUNT).boxed().toList() : figures;
    try {
      chosen.forEach(Figures::figure);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    ChildJvms children = new ChildJvms(quick);
    List<Row> rows = new ArrayList<>();
    for (int number : chosen) judge(number, children, rows);
    Table table = new Table(rows, quick);
    System.out.println(table.text());
    if (markdown != null) Files.writeString(markdown, table.markdown());
    return rows.stream().anyMatch(row -> row.verdict() == Verdict.FAIL) ? 1 : 0;
  }

  private static void judge(int number, ChildJvms children, List<Row> rows)
      throws InterruptedException {
    System.err.println("figure " + number + " of " + Figures.COUNT);
    try {
      Figures.figure(number).judge(children, rows::add);
    } catch (ChildFailure e) {
      rows.add(Row.failed(number, "not measured", e.getMessage()));
    }
  }
}
