package io.github.beat4j.jmh.sections.simulated;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.simulation.Costs;
import io.github.beat4j.jmh.simulation.Curves;
import io.github.beat4j.jmh.simulation.Program;
import io.github.beat4j.jmh.simulation.SimulatedPoint;
import io.github.beat4j.jmh.simulation.Start;
import java.util.List;

/** One curve. The same each time, so that later rounds have nothing to add. */
final class SimulationTrial implements Trial {
  private static final int QUICK_WORKERS = 64;
  private static final long SEED = 1;
  private static final String TIMES = "x";
  private static final String WORKERS = " workers";

  private final String section;
  private final Program program;
  private final boolean quick;
  private boolean done;

  SimulationTrial(String section, Program program, boolean quick) {
    this.section = section;
    this.program = program;
    this.quick = quick;
  }

  @Override
  public String label() {
    return section + ": " + program.title();
  }

  @Override
  public void measure(Recorder recorder) {
    if (done) return;
    done = true;
    int most = quick ? QUICK_WORKERS : Curves.MOST_WORKERS;
    for (SimulatedPoint point :
        Curves.of(program.record(), Costs.DEFAULT, Start.SEARCHING, most, SEED))
      recorder.record(
          section,
          point.workers() + WORKERS,
          program.title(),
          TIMES,
          Better.MORE,
          List.of(point.speedUp()));
  }
}
