package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/**
 * A stable merge sort of strings in their natural order. Each string has a key of its first
 * characters beside it ({@link StringKeys}), so that most comparisons look at two longs that lie
 * side by side with the next ones, and not at strings that are somewhere (Nyberg, Barclay,
 * Cvetanovic, Gray and Lomet, "AlphaSort", SIGMOD 1994).
 */
final class StringSort {
  /** Shorter ranges are sorted by insertion. */
  private static final int LEAF = 24;

  private final Runs even;
  private final Runs odd;
  private final KeyedMerge evenToOdd;
  private final KeyedMerge oddToEven;

  /** Strings, and their keys. */
  private static final class Runs {
    final String[] strings;
    final long[] keys;

    Runs(String[] strings, long[] keys) {
      this.strings = strings;
      this.keys = keys;
    }

    static Runs like(String[] strings) {
      return new Runs(new String[strings.length], new long[strings.length]);
    }

    void copy(int from, int length, Runs target, int position) {
      System.arraycopy(strings, from, target.strings, position, length);
      System.arraycopy(keys, from, target.keys, position, length);
    }
  }

  private StringSort(String[] strings) {
    even = new Runs(strings, StringKeys.of(strings));
    odd = Runs.like(strings);
    evenToOdd = new KeyedMerge(even, odd);
    oddToEven = new KeyedMerge(odd, even);
  }

  /** Sorts an array; it must not hold null. */
  static void sort(String[] strings) {
    new StringSort(strings).sort(0, strings.length, false);
  }

  private void sort(int from, int to, boolean intoOdd) {
    if (to - from <= LEAF) {
      insert(from, to);
      if (intoOdd) even.copy(from, to - from, odd, from);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(() -> sort(from, middle, !intoOdd), () -> sort(middle, to, !intoOdd));
    KeyedMerge merge = intoOdd ? evenToOdd : oddToEven;
    if (merge.rightFirst(middle - 1, middle)) merge.run(from, middle, middle, to, from);
    else merge.source.copy(from, to - from, merge.target, from);
  }

  private void insert(int from, int to) {
    long[] keys = even.keys;
    String[] strings = even.strings;
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      String string = strings[i];
      int j = i;
      for (; j > from && isAfter(keys[j - 1], strings[j - 1], key, string); j--) {
        keys[j] = keys[j - 1];
        strings[j] = strings[j - 1];
      }
      keys[j] = key;
      strings[j] = string;
    }
  }

  private static boolean isAfter(long key, String string, long otherKey, String other) {
    return key == otherKey ? string.compareTo(other) > 0 : key > otherKey;
  }

  private static final class KeyedMerge extends Merge {
    private static final int SHORTEST = 2048;

    private final Runs source;
    private final Runs target;

    KeyedMerge(Runs source, Runs target) {
      super(SHORTEST);
      this.source = source;
      this.target = target;
    }

    @Override
    boolean rightFirst(int left, int right) {
      return isAfter(
          source.keys[left], source.strings[left], source.keys[right], source.strings[right]);
    }

    @Override
    void here(int left, int leftEnd, int right, int rightEnd, int position) {
      long[] keys = source.keys;
      String[] strings = source.strings;
      int i = left;
      int j = right;
      int k = position;
      while (i < leftEnd && j < rightEnd) {
        int next = isAfter(keys[i], strings[i], keys[j], strings[j]) ? j++ : i++;
        target.strings[k] = strings[next];
        target.keys[k++] = keys[next];
      }
      source.copy(i, leftEnd - i, target, k);
      source.copy(j, rightEnd - j, target, k + leftEnd - i);
    }
  }
}
