package io.github.beat4j.jmh.results;

import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * What a series says about its subject.
 *
 * @param median of all values
 * @param low where the 95 % confidence interval of the median begins
 * @param high where it ends
 * @param best the minimum, or the maximum where more is better
 * @param jvms how many JVMs it comes from; the interval of a single one says nothing about others
 */
public record Estimate(double median, double low, double high, double best, int jvms) {
  private static final long SEED = 4;

  /**
   * Estimates from a series.
   *
   * @throws IllegalArgumentException if the series has no values
   */
  public static Estimate of(Series series) {
    double[] medians = new Resampling(series, SEED).medians();
    return new Estimate(
        median(series),
        Resampling.lower(medians),
        Resampling.upper(medians),
        best(series),
        series.forks().size());
  }

  static double median(Series series) {
    return new Median().evaluate(values(series));
  }

  static double best(Series series) {
    double best = Double.NaN;
    for (double value : values(series))
      if (Double.isNaN(best) || (series.better() == Better.LESS ? value < best : value > best))
        best = value;
    return best;
  }

  private static double[] values(Series series) {
    return series.forks().stream()
        .flatMap(values -> values.stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  public double halfWidth() {
    return (high - low) / 2;
  }

  public boolean overlaps(Estimate other) {
    return low <= other.high && other.low <= high;
  }
}
