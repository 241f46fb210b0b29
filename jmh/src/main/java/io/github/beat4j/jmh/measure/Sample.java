package io.github.beat4j.jmh.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What is kept of many measurements of one thing. */
public record Sample(double min, double median, double max) {

  public static Sample of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return ofSorted(sorted);
  }

  public static Sample of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted);
  }

  private static Sample ofSorted(double[] sorted) {
    return new Sample(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }

  /** The same in another unit. */
  public Sample over(double divisor) {
    return new Sample(min / divisor, median / divisor, max / divisor);
  }

  /** Minimum and median, as a cell of the table. */
  public String text(String format) {
    String pair = format + " (median " + format + ")";
    return String.format(Locale.ROOT, pair, min, median);
  }
}
