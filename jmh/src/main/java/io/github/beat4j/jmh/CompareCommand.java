package io.github.beat4j.jmh;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.beat4j.jmh.report.Comparison;
import io.github.beat4j.jmh.report.Numbers;
import io.github.beat4j.jmh.results.Results;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed from one run to another on the same machine. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares two runs, say of two commits: the ratio B/A of the medians with its 95 %% interval.",
      "\"no difference\": the interval contains 1, or the ratio is within 1 %% of it."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:compared",
      "1:something is slower, with --fail-on-slower",
      "2:wrong arguments, or runs that cannot be compared"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int WIDEST_TEXT = 48;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A.json", description = "The earlier run.")
  private Path before;

  @Parameters(index = "1", paramLabel = "B.json", description = "The later run.")
  private Path after;

  @Option(
      names = "--anyway",
      description = "Compare runs of different machines, JDKs, flags, workers or rounds.")
  private boolean anyway;

  @Option(names = "--fail-on-slower", description = "Exit with 1 if something is slower.")
  private boolean failOnSlower;

  @Override
  public Integer call() {
    Results a = RenderCommand.read(spec, before);
    Results b = RenderCommand.read(spec, after);
    List<String> obstacles = Comparison.obstacles(a.conditions(), b.conditions());
    if (!anyway && !obstacles.isEmpty())
      throw new ParameterException(
          spec.commandLine(),
          "The runs differ in more than the commit: "
              + String.join("; ", obstacles)
              + ". --anyway compares them nevertheless.");
    Comparison comparison = Comparison.of(a, b);
    PrintWriter out = spec.commandLine().getOut();
    obstacles.forEach(obstacle -> out.println("different " + obstacle));
    out.println("A: " + a.conditions().commit() + ", B: " + b.conditions().commit());
    out.println(table(comparison.lines()));
    if (a.conditions().forks() < 2 || b.conditions().forks() < 2)
      out.println("One JVM per measurement: the intervals do not cover other JVMs.");
    comparison.unmatched().forEach(out::println);
    out.flush();
    return failOnSlower && comparison.isSlower() ? 1 : 0;
  }

  private static String table(List<Comparison.Line> lines) {
    return AsciiTable.builder()
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
        .data(
            lines,
            List.of(
                column("section").with(line -> line.series().section()),
                column("row").with(line -> line.series().row()),
                column("subject").with(line -> line.series().subject()),
                column("B/A").with(line -> Numbers.fixedRatio(line.ratio().medians())),
                column("95 % interval").with(line -> Numbers.interval(line.ratio())),
                column("minima").with(line -> Numbers.fixedRatio(line.ratio().best())),
                column("").with(line -> line.change().words())))
        .asString();
  }

  private static Column column(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(WIDEST_TEXT);
  }
}
