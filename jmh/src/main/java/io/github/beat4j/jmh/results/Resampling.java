package io.github.beat4j.jmh.results;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Medians of what might have been measured as well: a bootstrap in two steps. Values of one JVM
 * resemble each other, because they share its compiled code and its heap; so JVMs are drawn first,
 * then values within each. Seeded: the same values give the same interval.
 */
final class Resampling {
  private static final int TIMES = 2_000;
  private static final double LOWER = 2.5;
  private static final double UPPER = 97.5;

  private final double[][] jvms;
  private final RandomGenerator random;

  /**
   * @param seed another one for each of two series that are compared, so that they vary apart
   */
  Resampling(Series series, long seed) {
    jvms =
        series.forks().stream()
            .filter(values -> !values.isEmpty())
            .map(values -> values.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    if (jvms.length == 0)
      throw new IllegalArgumentException(
          "series: " + series.row() + ", " + series.subject() + " (expected: at least one value)");
    random = new Well19937c(seed);
  }

  double[] medians() {
    double[] medians = new double[TIMES];
    for (int i = 0; i < TIMES; i++) medians[i] = new Median().evaluate(redrawn());
    return medians;
  }

  private double[] redrawn() {
    double[][] drawn = new double[jvms.length][];
    int count = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = jvms[random.nextInt(jvms.length)];
      count += drawn[i].length;
    }
    double[] values = new double[count];
    int at = 0;
    for (double[] jvm : drawn)
      for (int i = 0; i < jvm.length; i++) values[at++] = jvm[random.nextInt(jvm.length)];
    return values;
  }

  static double lower(double[] statistics) {
    return new Percentile().evaluate(statistics, LOWER);
  }

  static double upper(double[] statistics) {
    return new Percentile().evaluate(statistics, UPPER);
  }
}
