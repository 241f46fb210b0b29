package io.github.beat4j.examples.report;

import java.io.IOException;

/**
 * A file that is no sales file: its name, the first line that is wrong, and what is wrong there.
 */
public final class MalformedCsvException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedCsvException(String name, long line, MalformedRow row) {
    super(name + ":" + line + ": " + row.getMessage(), row);
  }
}
