package io.github.beat4j.examples.service;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind the question mark: numbers with names.
 *
 * @param query null if nothing does
 */
record Parameters(@Nullable String query) {
  /**
   * The number with a name.
   *
   * @param absent what it is if the request does not say
   * @throws IllegalArgumentException if it is no number in this range
   */
  int number(String name, int least, int most, int absent) {
    String text = text(name);
    if (text == null) return absent;
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "%s: not a number in range (expected: %d..%d)".formatted(name, least, most));
  }

  private @Nullable String text(String name) {
    if (query == null) return null;
    for (int from = 0; from < query.length(); ) {
      int end = query.indexOf('&', from);
      if (end < 0) end = query.length();
      if (query.startsWith(name, from)
          && from + name.length() < end
          && query.charAt(from + name.length()) == '=')
        return query.substring(from + name.length() + 1, end);
      from = end + 1;
    }
    return null;
  }
}
