package io.github.beat4j.jmh;

import static io.github.beat4j.jmh.LeftColumn.column;

import com.github.freva.asciitable.AsciiTable;
import io.github.beat4j.jmh.simulation.DistanceComparison;
import io.github.beat4j.jmh.simulation.Program;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How far branches travel: any order of victims against the nearest first, simulated. */
@Command(
    name = "distances",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    description = {
      "Simulates machines of several nodes, with workers that steal from anybody, and with workers",
      "that turn to the nearest first. Steals by distance, and the time, of both."
    })
final class Distances implements Callable<Integer> {
  @Option(
      names = "--graph",
      paramLabel = "NAME",
      description = "Only this one of ${COMPLETION-CANDIDATES}; may be given several times.")
  private Set<Program> chosen = EnumSet.noneOf(Program.class);

  @Option(
      names = "--nodes",
      paramLabel = "N",
      split = ",",
      description = "Nodes of the machines.",
      defaultValue = "2,8")
  private List<Integer> nodes = List.of();

  @Option(
      names = "--per-node",
      paramLabel = "N",
      description = "Processors of a node.",
      defaultValue = "16")
  private int perNode;

  @Option(
      names = "--first-root",
      description = {
        "The first root of a thread: the workers know where the guest is once it waits in a join.",
        "Otherwise they do from the beginning, from an earlier root in which it has waited."
      })
  private boolean firstRoot;

  @Option(names = "--seeds", paramLabel = "N", description = "Runs of each.", defaultValue = "9")
  private int seeds;

  @Override
  public Integer call() {
    Set<Program> programs = chosen.isEmpty() ? EnumSet.allOf(Program.class) : chosen;
    List<DistanceComparison> rows = new ArrayList<>();
    for (Program program : programs)
      rows.addAll(DistanceComparison.of(program.record(), nodes, perNode, !firstRoot, seeds));
    System.out.println(
        AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .data(
                rows,
                List.of(
                    column("graph").with(DistanceComparison::graph),
                    column("nodes").with(row -> Integer.toString(row.nodes())),
                    column("any order: steals").with(row -> row.any().histogram()),
                    column("nearest first: steals").with(row -> row.near().histogram()),
                    column("across nodes").with(row -> percent(row.crossing())),
                    column("time").with(row -> percent(row.time()))))
            .asString());
    System.out.println(
        "Steals from the same group, the same node, another node; medians of "
            + seeds
            + " seeds. Across nodes, time: nearest first over any order.");
    return 0;
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1));
  }
}
