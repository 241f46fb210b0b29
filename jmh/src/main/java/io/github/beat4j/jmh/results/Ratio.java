package io.github.beat4j.jmh.results;

/**
 * One series over another.
 *
 * @param medians the ratio of the medians
 * @param low where its 95 % confidence interval begins
 * @param high where it ends
 * @param best the ratio of the minima, or of the maxima where more is better
 */
public record Ratio(double medians, double low, double high, double best) {
  private static final long UPPER_SEED = 17;
  private static final long LOWER_SEED = 25;

  /**
   * Divides one series by another. They are redrawn apart, which makes the interval rather too wide
   * than too narrow where both met the same slow moments of the machine.
   *
   * @throws IllegalArgumentException if a series has no values, or the units differ
   */
  public static Ratio of(Series upper, Series lower) {
    if (!upper.unit().equals(lower.unit()) || upper.better() != lower.better())
      throw new IllegalArgumentException(
          "unit: " + upper.unit() + " (expected, as below it: " + lower.unit() + ")");
    double[] quotients = new Resampling(upper, UPPER_SEED).medians();
    double[] below = new Resampling(lower, LOWER_SEED).medians();
    for (int i = 0; i < quotients.length; i++) quotients[i] = quotient(quotients[i], below[i]);
    return new Ratio(
        quotient(Estimate.median(upper), Estimate.median(lower)),
        Resampling.lower(quotients),
        Resampling.upper(quotients),
        quotient(Estimate.best(upper), Estimate.best(lower)));
  }

  /** How many times better a series is than another: over 1 if it is. */
  public static Ratio gain(Series series, Series over) {
    return series.better() == Better.LESS ? of(over, series) : of(series, over);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Nothing allocated is as good as nothing allocated. */
  private static double quotient(double upper, double lower) {
    return upper == lower ? 1 : upper / lower;
  }
}
