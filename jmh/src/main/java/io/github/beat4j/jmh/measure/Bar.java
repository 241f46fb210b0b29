package io.github.beat4j.jmh.measure;

import java.util.Locale;

/** What a figure must reach; an aim or a mere information is always met. */
public record Bar(double least, double most, String text) {

  public static Bar atMost(double most, String unit) {
    return new Bar(Double.NEGATIVE_INFINITY, most, "<= " + number(most) + unit);
  }

  public static Bar atLeast(double least, String unit) {
    return new Bar(least, Double.POSITIVE_INFINITY, ">= " + number(least) + unit);
  }

  public static Bar between(double least, double most, String unit) {
    return new Bar(least, most, number(least) + ".." + number(most) + unit);
  }

  public static Bar zero() {
    return new Bar(0, 0, "0");
  }

  /** Shown, not judged. */
  public static Bar aim(String text) {
    return new Bar(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, text);
  }

  Verdict judge(double value) {
    if (least == Double.NEGATIVE_INFINITY && most == Double.POSITIVE_INFINITY) return Verdict.INFO;
    return value >= least && value <= most ? Verdict.PASS : Verdict.FAIL;
  }

  private static String number(double value) {
    return value == Math.rint(value) && value >= 100
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
