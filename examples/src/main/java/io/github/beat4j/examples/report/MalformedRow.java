package io.github.beat4j.examples.report;

import io.github.beat4j.examples.terminal.Shown;

/** A row that means nothing: which column, what it holds, what was expected, what to do. */
final class MalformedRow extends Exception {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 40;

  MalformedRow(String column, String value, String expected, String remedy) {
    super(
        "%s: %s (expected: %s); %s".formatted(column, shown(value), expected, remedy),
        null,
        false,
        false);
  }

  private static String shown(String value) {
    if (value.isEmpty()) return "nothing";
    return Shown.of(value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...");
  }
}
