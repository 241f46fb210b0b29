package io.github.beat4j.topology;

import java.util.BitSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's two ways to write a set of CPUs or nodes: lists ({@code 0-3,8}) and masks in words
 * of 32 bits ({@code 00000000,0000010f}).
 */
final class CpuList {
  /** Numbers from here on are taken for nonsense. */
  static final int LIMIT = 1 << 16;

  private CpuList() {}

  /** The set that a list stands for, an empty one for an empty list; null if it is not a list. */
  static @Nullable BitSet parse(String text) {
    BitSet set = new BitSet();
    if (text.isBlank()) return set;
    for (String range : text.split(",", -1)) {
      int dash = range.indexOf('-');
      int first = number(dash < 0 ? range : range.substring(0, dash));
      int last = dash < 0 ? first : number(range.substring(dash + 1));
      if (first < 0 || last < first) return null;
      set.set(first, last + 1);
    }
    return set;
  }

  /** The set that a mask stands for; null if it is not a mask. */
  static @Nullable BitSet parseMask(String text) {
    String[] words = text.strip().split(",", -1);
    if (words.length > LIMIT / Integer.SIZE) return null;
    BitSet set = new BitSet();
    for (int i = 0; i < words.length; i++) {
      if (!isWord(words[i])) return null;
      int low = (words.length - 1 - i) * Integer.SIZE;
      for (int bits = Integer.parseUnsignedInt(words[i], 16); bits != 0; bits &= bits - 1)
        set.set(low + Integer.numberOfTrailingZeros(bits));
    }
    return set;
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.length() <= 8 && text.chars().allMatch(HexFormat::isHexDigit);
  }

  /** A number below the limit; -1 for anything else. */
  private static int number(String text) {
    long value = digits(text, 5);
    return value < LIMIT ? (int) value : -1;
  }

  /** A number of so many decimal digits at most, which a long can hold; -1 for anything else. */
  static long digits(String text, int most) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > most) return -1;
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** A set as a list. */
  static String format(BitSet set) {
    StringBuilder list = new StringBuilder();
    for (int first = set.nextSetBit(0); first >= 0; ) {
      int end = set.nextClearBit(first);
      if (!list.isEmpty()) list.append(',');
      list.append(first);
      if (end - first > 1) list.append('-').append(end - 1);
      first = set.nextSetBit(end);
    }
    return list.toString();
  }

  /** A set in words: {@code CPU 3}, {@code CPUs 0-3}. */
  static String named(BitSet set) {
    return (set.cardinality() == 1 ? "CPU " : "CPUs ") + format(set);
  }
}
