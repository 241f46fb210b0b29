package io.github.beat4j.examples.report;

import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.Year;

/** Reads one line: five fields without quotes, with a comma between them. */
final class RowParser {
  private static final int FIELDS = 5;
  private static final int LONGEST_TEXT = 100;
  private static final String CORRECT = "correct or remove the row";

  private final byte[] bytes;
  private final Names names;
  private final int[] starts = new int[FIELDS + 1];

  RowParser(byte[] bytes, Names names) {
    this.bytes = bytes;
    this.names = names;
  }

  /** The line without its line break. */
  Sale parse(int from, int to) throws MalformedRow {
    split(from, to);
    int month = month(0);
    return new Sale(
        new Cell(text(1, "region"), month),
        text(2, "product"),
        number(3, "quantity", 1, Sale.MOST_QUANTITY),
        number(4, "cents", 0, Sale.MOST_CENTS));
  }

  private void split(int from, int to) throws MalformedRow {
    int fields = 1;
    starts[0] = from;
    for (int i = from; i < to; i++)
      if (bytes[i] == ',' && fields++ < FIELDS) starts[fields - 1] = i + 1;
    if (fields != FIELDS)
      throw new MalformedRow(
          "columns",
          String.valueOf(fields),
          FIELDS + ": " + Sale.HEADER,
          "correct or remove the row; a text must not have a comma");
    starts[FIELDS] = to + 1;
  }

  private String field(int index) {
    int from = starts[index];
    return new String(bytes, from, starts[index + 1] - 1 - from, StandardCharsets.UTF_8);
  }

  private String text(int index, String column) throws MalformedRow {
    int length = starts[index + 1] - 1 - starts[index];
    boolean quoted = false;
    for (int i = starts[index]; i < starts[index] + length; i++) quoted |= bytes[i] == '"';
    if (length == 0 || length > LONGEST_TEXT || quoted)
      throw new MalformedRow(
          column, field(index), "1 to " + LONGEST_TEXT + " bytes of text without quotes", CORRECT);
    return names.of(bytes, starts[index], starts[index] + length);
  }

  private int number(int index, String column, int least, int most) throws MalformedRow {
    long value = digits(starts[index], starts[index + 1] - 1);
    if (value < least || value > most)
      throw new MalformedRow(
          column,
          field(index),
          "a whole number from %d to %d, digits only".formatted(least, most),
          CORRECT);
    return (int) value;
  }

  private int month(int index) throws MalformedRow {
    int from = starts[index];
    if (starts[index + 1] - 1 - from == 10 && bytes[from + 4] == '-' && bytes[from + 7] == '-') {
      int year = (int) digits(from, from + 4);
      int month = (int) digits(from + 5, from + 7);
      int day = (int) digits(from + 8, from + 10);
      if (year > 0
          && month >= 1
          && month <= 12
          && day >= 1
          && day <= Month.of(month).length(Year.isLeap(year))) return Cell.month(year, month);
    }
    throw new MalformedRow("date", field(index), "a day such as 2024-02-29", CORRECT);
  }

  /** The number that up to nine digits write; -1 if they are none. */
  private long digits(int from, int to) {
    if (from == to || to - from > 9) return -1;
    long value = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') return -1;
      value = 10 * value + bytes[i] - '0';
    }
    return value;
  }
}
