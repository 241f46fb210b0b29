package io.github.beat4j.examples.index;

import java.nio.charset.StandardCharsets;

/**
 * What a word is: a run of ASCII letters, digits, underscores and bytes above 127, which are parts
 * of other letters in UTF-8. Case matters. A run of more than 100 bytes is no word: it is data.
 *
 * <p>A text may be cut anywhere. A word belongs to the piece that it begins in, so a piece needs to
 * see one byte before itself, and as many after it as a word may have.
 */
final class Words {
  static final int LONGEST = 100;

  private static final boolean[] PART = new boolean[256];

  static {
    for (int b = 0; b < PART.length; b++) PART[b] = b > 127 || b == '_' || isAlphanumeric(b);
  }

  private Words() {}

  private static boolean isAlphanumeric(int b) {
    return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  /** Whether a byte is part of a word. */
  static boolean isPart(byte b) {
    return PART[b & 0xff];
  }

  /** Whether a whole text is one word. */
  static boolean isWord(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (byte b : bytes) if (!isPart(b)) return false;
    return bytes.length > 0 && bytes.length <= LONGEST;
  }

  /** Adds the words that begin in a range of the first bytes of an array. */
  static void add(byte[] bytes, int from, int to, int length, int file, WordTable table) {
    int at = from;
    if (from > 0 && isPart(bytes[from - 1])) at = end(bytes, from, to);
    while (at < to) {
      if (isPart(bytes[at])) {
        int end = end(bytes, at, length);
        if (end - at <= LONGEST) table.add(bytes, at, end, file);
        at = end;
      } else {
        at++;
      }
    }
  }

  private static int end(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && isPart(bytes[at])) at++;
    return at;
  }
}
