package io.github.beat4j.jmh.sections;

/** How a section is best shown. */
public enum Picture {
  /** A bar for each subject, a chart for each row. */
  BARS,
  /** Rows by subjects. */
  TABLE,
  /** A line for each subject; the rows are numbers, all of one unit. */
  CURVES
}
