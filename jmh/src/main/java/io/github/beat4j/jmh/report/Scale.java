package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Estimate;
import java.util.List;

/**
 * A unit to show values in, so that they are neither long nor tiny.
 *
 * @param unit shown
 * @param factor from the measured unit to this one
 */
record Scale(String unit, double factor) {
  private static final List<String> TIMES = List.of("ns", "us", "ms", "s");
  private static final double STEP = 1_000;

  /** The largest unit of time in which this value is at least 1; other units are kept. */
  static Scale of(String unit, double smallest) {
    int measured = TIMES.indexOf(unit);
    if (measured < 0 || !(smallest > 0)) return new Scale(unit, 1);
    int shown = measured;
    double factor = 1;
    while (smallest * factor >= STEP && shown < TIMES.size() - 1) {
      factor /= STEP;
      shown++;
    }
    while (smallest * factor < 1 && shown > 0) {
      factor *= STEP;
      shown--;
    }
    return new Scale(TIMES.get(shown), factor);
  }

  String median(Estimate estimate) {
    return Numbers.of(estimate.median() * factor);
  }

  /** Half the interval's width, to the last digit of the median. */
  String halfWidth(Estimate estimate) {
    return Numbers.beside(estimate.halfWidth() * factor, estimate.median() * factor);
  }

  String best(Estimate estimate) {
    return Numbers.beside(estimate.best() * factor, estimate.median() * factor);
  }
}
