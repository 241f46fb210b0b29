package io.github.beat4j.jmh;

import io.github.beat4j.jmh.simulation.Costs;
import io.github.beat4j.jmh.simulation.Curves;
import io.github.beat4j.jmh.simulation.Program;
import io.github.beat4j.jmh.simulation.SimulatedPoint;
import io.github.beat4j.jmh.simulation.Start;
import io.github.beat4j.jmh.simulation.TaskGraph;
import io.github.beat4j.jmh.simulation.Validation;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the scheduler's policies on virtual workers, and beside a real pool. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    description = {
      "Runs the scheduler's policies on virtual workers, over recorded task graphs.",
      "First beside real runs with 1 and 2 workers, then alone with up to 1,024."
    })
final class Simulate implements Callable<Integer> {
  @Option(
      names = "--graph",
      paramLabel = "NAME",
      description = "Only this one of ${COMPLETION-CANDIDATES}; may be given several times.")
  private Set<Program> chosen = EnumSet.noneOf(Program.class);

  @Option(names = "--no-validation", description = "No real runs.")
  private boolean noValidation;

  @Option(names = "--no-curves", description = "No curves.")
  private boolean noCurves;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Real runs of each kind.",
      defaultValue = "20")
  private int rounds;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Virtual workers at most.",
      defaultValue = "1024")
  private int workers;

  @Option(
      names = "--start",
      paramLabel = "STATE",
      description = "The threads at the beginning: ${COMPLETION-CANDIDATES}.",
      defaultValue = "SEARCHING")
  private Start start;

  @Option(
      names = "--wake-up",
      paramLabel = "NS",
      description = "How long a sleeper takes to wake up.",
      defaultValue = "30000")
  private double wakeUp;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the random numbers.",
      defaultValue = "1")
  private long seed;

  @Override
  public Integer call() {
    Costs costs = Costs.DEFAULT.withWakeUp(wakeUp);
    Set<Program> programs = chosen.isEmpty() ? EnumSet.allOf(Program.class) : chosen;
    if (!noValidation) programs.forEach(program -> validate(program, costs));
    if (!noCurves) programs.forEach(program -> draw(program, costs));
    return 0;
  }

  private void validate(Program program, Costs costs) {
    for (Validation.Row row : Validation.of(program, costs, rounds)) {
      Validation.Real real = row.measured();
      System.out.printf(
          Locale.ROOT,
          "%s, %d worker%s: plain %.2f ms; measured %.2f ms (median %.2f), %.0f promotions, %.0f"
              + " steals; simulated %.2f ms (%+.1f %%), %d promotions, %d steals%n",
          row.graph(),
          row.workers(),
          row.workers() == 1 ? "" : "s",
          real.plainNanos() / 1e6,
          real.nanos() / 1e6,
          real.medianNanos() / 1e6,
          real.promotions(),
          real.steals(),
          row.simulated().nanos() / 1e6,
          100 * row.error(),
          row.simulated().promotions(),
          row.simulated().steals());
    }
  }

  private void draw(Program program, Costs costs) {
    TaskGraph graph = program.record();
    System.out.printf(
        Locale.ROOT,
        "%s, simulated: work %.2f ms, longest path %.3f ms%n",
        graph.name(),
        graph.workPicos() / 1e9,
        graph.spanPicos() / 1e9);
    for (SimulatedPoint point : Curves.of(graph, costs, start, workers, seed))
      System.out.printf(
          Locale.ROOT,
          "%6d workers: %8.2fx, %d promotions, %d steals%n",
          point.workers(),
          point.speedUp(),
          point.promotions(),
          point.steals());
  }
}
