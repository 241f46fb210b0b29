package io.github.beat4j.jmh;

import static io.github.beat4j.jmh.LeftColumn.column;

import com.github.freva.asciitable.AsciiTable;
import io.github.beat4j.jmh.bulk.Price;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.probes.LoopParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows where the time of a loop goes. */
@Command(
    name = "loops",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    description = {
      "Shows where the time of a loop goes that fills an array, on two threads: who runs how much",
      "of it, from when on, in how many parts. Beat and a parallel stream, a JVM for each line."
    })
final class LoopsCommand implements Callable<Integer> {
  private static final int THREADS = 2;
  private static final double MICROS = 1e3;

  @Option(
      names = "--price",
      paramLabel = "PRICE",
      description = "What an element costs: ${COMPLETION-CANDIDATES}.",
      defaultValue = "CHEAP")
  private Price price = Price.CHEAP;

  @Option(names = "--size", paramLabel = "N", description = "Elements.", defaultValue = "100000")
  private int size;

  @Option(
      names = "--after",
      paramLabel = "MILLIS",
      split = ",",
      description = "For how long loops have run before.",
      defaultValue = "1000,6000")
  private List<Integer> after = List.of();

  @Option(names = "--forks", paramLabel = "N", description = "JVMs of each.", defaultValue = "3")
  private int forks;

  private record Line(String who, int after, Result result) {}

  @Override
  public Integer call() throws InterruptedException {
    List<Line> lines = new ArrayList<>();
    for (int fork = 0; fork < forks; fork++) {
      for (int millis : after) {
        for (String who : List.of(LoopParts.BEAT, LoopParts.STREAM)) {
          String variant = String.join("/", who, price.name(), "" + size, "" + millis);
          String[] flags = ChildJvms.parallelism(THREADS).toArray(String[]::new);
          Result result = new ChildJvms(false).measure(LoopParts.class, variant, flags);
          lines.add(new Line(who, millis, result));
        }
      }
    }
    System.out.println(
        AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .data(
                lines,
                List.of(
                    column("").with(Line::who),
                    column("after, ms").with(line -> Integer.toString(line.after())),
                    column("loop, us").with(line -> times(line, LoopParts.DURATION)),
                    column("element, ns").with(line -> of(line, LoopParts.ELEMENT, 1, "%.2f")),
                    column("parts").with(line -> of(line, LoopParts.PARTS, 1, "%.0f")),
                    column("other's share").with(line -> of(line, LoopParts.SHARE, 1, "%.2f")),
                    column("comes after, us").with(line -> times(line, LoopParts.COMES_AFTER)),
                    column("caller beside, us").with(line -> times(line, LoopParts.BESIDE)),
                    column("alone").with(line -> of(line, LoopParts.ALONE, 1, "%.2f")),
                    column("clock, ns").with(line -> of(line, LoopParts.CLOCK, 1, "%.0f"))))
            .asString());
    System.out.println(
        "Of each: what a tenth, half, and nine tenths of the loops are below; and how many the"
            + " caller runs alone. Clock: what one look at it takes.");
    return 0;
  }

  private static String times(Line line, String what) {
    return of(line, what, MICROS, "%.1f");
  }

  private static String of(Line line, String what, double divisor, String format) {
    List<String> texts = new ArrayList<>();
    for (double value : line.result().measured().getOrDefault(what, List.of()))
      texts.add(String.format(Locale.ROOT, format, value / divisor));
    return String.join(" ", texts);
  }
}
