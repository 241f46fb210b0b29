package io.github.beat4j.examples.report;

import java.util.Locale;

/**
 * What the report has a figure for.
 *
 * @param region where something was sold
 * @param month when, in months since the beginning of year 0
 */
public record Cell(String region, int month) {
  static int month(int year, int monthOfYear) {
    return year * 12 + monthOfYear - 1;
  }

  static String monthName(int month) {
    return String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
  }
}
