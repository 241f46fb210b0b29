package io.github.beat4j.jmh.sections.scaling;

import io.github.beat4j.jmh.comparison.ComparisonBenchmark;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.JmhTrial;
import io.github.beat4j.jmh.sections.Trial;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.openjdk.jmh.runner.RunnerException;

/** The time of plain recursion in the present round, which the others are compared with. */
final class PlainTime implements Trial {
  private final String section;
  private final String workload;
  private final Effort effort;
  private double micros = Double.NaN;

  PlainTime(String section, String workload, Effort effort) {
    this.section = section;
    this.workload = workload;
    this.effort = effort.withWorkers(1);
  }

  @Override
  public String label() {
    return section + " " + Subject.PLAIN.title();
  }

  @Override
  public void measure(Recorder recorder) throws Exception {
    micros = Double.NaN;
    micros = median(micros(Subject.PLAIN, effort));
  }

  String section() {
    return section;
  }

  /** Measures a subject in a new JVM, in microseconds. */
  List<Double> micros(Subject subject, Effort effort) throws RunnerException, IOException {
    Map<String, String> parameters =
        Map.of(
            "workload", workload,
            "subject", subject.name(),
            "workers", Integer.toString(effort.workers()));
    return new JmhTrial(ComparisonBenchmark.class, "run", parameters, effort).scores();
  }

  /**
   * How many times as fast as plain recursion each value is.
   *
   * @throws IllegalStateException if plain recursion failed in this round
   */
  List<Double> over(List<Double> values) {
    if (Double.isNaN(micros)) throw new IllegalStateException(label() + " was not measured");
    return values.stream().map(value -> micros / value).toList();
  }

  private static double median(List<Double> values) {
    return new Median().evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
