package io.github.beat4j.jmh.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The values along one side of a chart.
 *
 * @param low where it begins
 * @param high where it ends
 * @param isLog whether equal distances are equal ratios
 * @param ticks values to name
 */
record Axis(double low, double high, boolean isLog, List<Double> ticks) {
  private static final int MOST_TICKS = 5;

  /** From zero to at least this value. */
  static Axis fromZero(double highest) {
    double top = highest > 0 && Double.isFinite(highest) ? highest : 1;
    double step = roundUp(top / (MOST_TICKS - 1));
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= top * 1.0001; i++) ticks.add(i * step);
    return new Axis(0, top * 1.02, false, List.copyOf(ticks));
  }

  /** From the round value below the lowest to the round value above the highest; both positive. */
  static Axis log(double lowest, double highest) {
    double low = roundDown(lowest);
    double high = Math.max(roundUp(highest), roundUp(low * 1.5));
    List<Double> ticks = new ArrayList<>();
    for (double tick = low; tick <= high * 1.0001; tick = roundUp(tick * 1.5)) ticks.add(tick);
    if (ticks.size() > MOST_TICKS) ticks.removeIf(tick -> !isPowerOfTen(tick));
    return new Axis(low, high, true, List.copyOf(ticks));
  }

  /** Where a value lies, 0 to 1. */
  double at(double value) {
    double within = Math.min(Math.max(value, low), high);
    return isLog ? Math.log(within / low) / Math.log(high / low) : (within - low) / (high - low);
  }

  /** The next of 1, 2 and 5 times a power of ten. */
  private static double roundUp(double value) {
    double power = power(value);
    double digit = value / power;
    return power * (digit <= 1.0001 ? 1 : digit <= 2.0001 ? 2 : digit <= 5.0001 ? 5 : 10);
  }

  private static double roundDown(double value) {
    double power = power(value);
    double digit = value / power;
    return power * (digit >= 9.9999 ? 10 : digit >= 4.9999 ? 5 : digit >= 1.9999 ? 2 : 1);
  }

  private static double power(double value) {
    return Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
  }

  private static boolean isPowerOfTen(double value) {
    double log = Math.log10(value);
    return Math.abs(log - Math.rint(log)) < 1e-6;
  }
}
