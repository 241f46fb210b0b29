package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/**
 * The first characters of strings as longs of the same order, that of {@link String#compareTo}:
 * strings with different keys are in the order of their keys. What all strings begin with is left
 * out; then eight characters make a key where none is above 255, or four. Nothing stands for the
 * characters that a string does not have, so equal keys tell nothing.
 */
final class StringKeys {
  private static final int SAMPLES = 64;
  private static final int NARROW = 0xFF;

  /** Characters of all strings that are the same. */
  private final String common;

  private final boolean narrow;
  private volatile boolean mistaken;

  private StringKeys(String common, boolean narrow) {
    this.common = common;
    this.narrow = narrow;
  }

  /** The keys, in the order of the strings; looks at each string once, or seldom twice. */
  static long[] of(String[] strings) {
    long[] keys = new long[strings.length];
    // What some of them have in common all may have; if not, it is seen on the way.
    if (!guess(strings).fill(strings, keys)) new StringKeys("", false).fill(strings, keys);
    return keys;
  }

  private static StringKeys guess(String[] strings) {
    String common = strings[0];
    boolean narrow = true;
    int step = Math.max(1, strings.length / SAMPLES);
    for (int i = 0; i < strings.length; i += step) {
      String string = strings[i];
      common = common.substring(0, inCommon(common, string));
      narrow &= isNarrow(string);
    }
    return new StringKeys(common, narrow);
  }

  private static int inCommon(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int i = 0;
    while (i < shorter && one.charAt(i) == other.charAt(i)) i++;
    return i;
  }

  private static boolean isNarrow(String string) {
    for (int i = 0; i < Math.min(string.length(), SAMPLES); i++)
      if (string.charAt(i) > NARROW) return false;
    return true;
  }

  private boolean fill(String[] strings, long[] keys) {
    Beat.forEachRange(
        0,
        keys.length,
        (from, to) -> {
          for (int i = from; i < to && !mistaken; i++)
            keys[i] = narrow ? narrow(strings[i]) : wide(strings[i]);
        });
    return !mistaken;
  }

  private long narrow(String string) {
    int first = common.length();
    int end = Math.min(string.length(), first + Long.BYTES);
    long key = 0;
    int seen = 0;
    for (int i = first; i < end; i++) {
      char next = string.charAt(i);
      seen |= next;
      key = key << Byte.SIZE | next;
    }
    if (seen > NARROW || !string.startsWith(common)) mistaken = true;
    return ordered(key, (first + Long.BYTES - end) * Byte.SIZE);
  }

  private long wide(String string) {
    int first = common.length();
    int end = Math.min(string.length(), first + Long.BYTES / Character.BYTES);
    long key = 0;
    for (int i = first; i < end; i++) key = key << Character.SIZE | string.charAt(i);
    if (!string.startsWith(common)) mistaken = true;
    return ordered(key, (first + Long.BYTES / Character.BYTES - end) * Character.SIZE);
  }

  /** Moves the first character to the highest bits, and those to where signed longs begin. */
  private static long ordered(long key, int missing) {
    return (missing >= Long.SIZE ? 0 : key << missing) ^ Long.MIN_VALUE;
  }
}
