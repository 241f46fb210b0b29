package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Recorder;
import java.util.ArrayList;
import java.util.List;

/** One variant of a probe, and where in the report what it measures belongs. */
public final class ProbeTrial implements Trial {
  private record Line(String value, String row, String subject, String unit, Better better) {}

  private final Class<? extends Probe> probe;
  private final String variant;
  private final String section;
  private final Effort effort;
  private final List<Line> lines = new ArrayList<>();

  /**
   * Prepares to measure a variant in a JVM of its own.
   *
   * @param section its id
   */
  public ProbeTrial(String section, Class<? extends Probe> probe, String variant, Effort effort) {
    this.section = section;
    this.probe = probe;
    this.variant = variant;
    this.effort = effort;
  }

  /** Records the values of this name there; less is better. */
  public ProbeTrial line(String value, String row, String subject, String unit) {
    return line(value, row, subject, unit, Better.LESS);
  }

  /** Records the values of this name there. */
  public ProbeTrial line(String value, String row, String subject, String unit, Better better) {
    lines.add(new Line(value, row, subject, unit, better));
    return this;
  }

  /** Whether one of its rows is wanted. */
  public boolean isWanted() {
    return lines.stream().anyMatch(line -> effort.wants(line.row));
  }

  @Override
  public String label() {
    return section + ": " + variant;
  }

  @Override
  public void measure(Recorder recorder) throws InterruptedException {
    Result result =
        new ChildJvms(effort.quick())
            .measure(
                probe, variant, ChildJvms.parallelism(effort.workers()).toArray(String[]::new));
    for (Line line : lines)
      recorder.record(
          section, line.row, line.subject, line.unit, line.better, result.values(line.value));
  }
}
