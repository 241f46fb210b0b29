package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.results.Estimate;
import io.github.beat4j.jmh.results.Ratio;
import io.github.beat4j.jmh.results.Series;
import java.util.Optional;

/**
 * One subject in one row.
 *
 * @param gain how many times better than plain; empty where there is none to compare with
 * @param scale the unit to show
 * @param isBest whether it has the best median of its row
 */
record Cell(Series series, Estimate estimate, Optional<Ratio> gain, Scale scale, boolean isBest) {

  boolean isPlain() {
    return isPlain(series.subject());
  }

  static boolean isPlain(String subject) {
    return subject.equals(Subject.PLAIN.title());
  }

  boolean isBeat() {
    return series.subject().startsWith("Beat");
  }

  boolean isPeer() {
    return !isBeat() && !isPlain();
  }

  /** Its class in the style sheet. */
  String style() {
    return isBeat() ? "beat" : isPlain() ? "plain" : "peer";
  }

  String value() {
    return scale.median(estimate) + " ± " + scale.halfWidth(estimate);
  }

  /** Median with the interval, best value in parentheses, and how many times better than plain. */
  String text() {
    return text("");
  }

  /** The same with its unit. */
  String textWithUnit() {
    return text(" " + scale.unit());
  }

  private String text(String unit) {
    return value()
        + unit
        + " ("
        + scale.best(estimate)
        + ")"
        + (isPlain() ? "" : gain.map(ratio -> " " + Numbers.times(ratio.medians())).orElse(""));
  }
}
