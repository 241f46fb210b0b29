package io.github.beat4j.jmh.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a child JVM says to its parent: lines of the form {@code @name=number}. */
public final class Report {
  static final String MARK = "@";

  private static final int MOST_MEDIANS = 8;

  private final boolean quick;
  private final long beginNanos;

  /**
   * Opens the report.
   *
   * @param quick whether fewer and shorter rounds will do
   * @param beginNanos when the main method began, as {@link System#nanoTime} tells
   */
  public Report(boolean quick, long beginNanos) {
    this.quick = quick;
    this.beginNanos = beginNanos;
  }

  public boolean quick() {
    return quick;
  }

  public long beginNanos() {
    return beginNanos;
  }

  public void value(String name, double value) {
    System.out.println(MARK + name + "=" + value);
  }

  /** Several values of one name, in their order. */
  public void values(String name, Collection<Double> values) {
    values.forEach(value -> value(name, value));
  }

  /** The medians of some equal parts of the values, in their order: enough to see the spread. */
  public void medians(String name, List<Double> values) {
    int parts = Math.min(MOST_MEDIANS, values.size());
    for (int i = 0; i < parts; i++)
      value(
          name,
          Sample.of(values.subList(i * values.size() / parts, (i + 1) * values.size() / parts))
              .median());
  }

  public void sample(String name, Sample sample) {
    value(name + ".min", sample.min());
    value(name + ".median", sample.median());
    value(name + ".max", sample.max());
  }

  public void samples(Map<String, Sample> samples) {
    samples.forEach(this::sample);
  }

  /** Ends the child if a result is wrong: a fast wrong answer is no figure. */
  public static void check(String what, long expected, long actual) {
    if (expected != actual)
      throw new AssertionError(what + ": " + actual + " (expected: " + expected + ")");
  }
}
