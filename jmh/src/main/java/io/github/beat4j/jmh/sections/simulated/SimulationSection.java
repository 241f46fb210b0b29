package io.github.beat4j.jmh.sections.simulated;

import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.simulation.Program;
import java.util.List;
import java.util.stream.Stream;

/** The scheduler's policies on virtual workers: the only section that measures nothing. */
public final class SimulationSection implements Section {
  private static final String ID = "simulated";
  private static final List<Program> QUICK = List.of(Program.TREE, Program.SPINE);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Speed-up on many workers (simulated)";
  }

  @Override
  public String text() {
    return "SIMULATED, not measured: the shipped classes for promotions, steal order, naps and"
        + " wake-ups run on virtual workers, over task graphs recorded from the sequential"
        + " programs, with fixed costs for each step. Rows are numbers of workers. Speed-up: the"
        + " graph's work, without any scheduler, over the simulated time; the run of median length"
        + " of three seeds. Caches, memory bandwidth and the collector are not modelled, so a curve"
        + " is a bound from the scheduler's side. docs/simulator.md says how far it agrees with"
        + " real runs.";
  }

  @Override
  public Picture picture() {
    return Picture.CURVES;
  }

  @Override
  public boolean hasRivals() {
    return false;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    Stream<Program> programs = effort.quick() ? QUICK.stream() : Stream.of(Program.values());
    return programs
        .filter(program -> effort.wants(program.title()))
        .<Trial>map(program -> new SimulationTrial(ID, program, effort.quick()))
        .toList();
  }
}
