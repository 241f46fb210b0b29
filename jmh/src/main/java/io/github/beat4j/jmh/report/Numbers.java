package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Ratio;
import java.util.Locale;

/** Numbers for people: about three digits, the same everywhere in a report. */
public final class Numbers {
  private static final int DIGITS = 3;
  private static final int MOST_DECIMALS = 6;

  private Numbers() {}

  /** Three digits, or as many as there are before the point. */
  public static String of(double value) {
    return fixed(value, decimals(value));
  }

  /** As many decimals as {@code beside} is shown with. */
  static String beside(double value, double beside) {
    return fixed(value, decimals(beside));
  }

  /** A tick of an axis: no trailing zeros. */
  static String tick(double value) {
    String text = of(value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  public static String times(double ratio) {
    return fixed(ratio, Math.abs(ratio) < 10 ? 2 : 1) + "x";
  }

  /** A ratio of two runs, where one per cent counts. */
  public static String fixedRatio(double ratio) {
    return fixed(ratio, 3);
  }

  /** A ratio's interval. */
  public static String interval(Ratio ratio) {
    return fixedRatio(ratio.low()) + ".." + fixedRatio(ratio.high());
  }

  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) return "-";
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static int decimals(double value) {
    if (value == 0 || !Double.isFinite(value)) return 0;
    int beforePoint = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    return Math.min(Math.max(DIGITS - beforePoint, 0), MOST_DECIMALS);
  }
}
