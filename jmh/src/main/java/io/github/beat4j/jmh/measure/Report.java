package io.github.beat4j.jmh.measure;

import java.util.Collection;
import java.util.Map;

/** What a child JVM says to its parent: lines of the form {@code @name=number}. */
public final class Report {
  static final String MARK = "@";

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
