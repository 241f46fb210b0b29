package io.github.beat4j.algorithms;

/**
 * Longs, to find out how many there are: a hash table with linear probing (Knuth, volume 3, 6.4),
 * half full at most. Confined to its thread.
 */
final class LongSet {
  private static final int LARGEST = 1 << 30;

  /** An odd number near 2^64 divided by the golden ratio, which spreads what lies close. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** A zero is a free slot. */
  private long[] table = new long[16];

  private int shift = Long.SIZE - 4;
  private int used;
  private boolean hasZero;

  int size() {
    return hasZero ? used + 1 : used;
  }

  void add(long element) {
    if (element == 0) hasZero = true;
    else if (put(element) && used > table.length / 2 && table.length < LARGEST) grow();
  }

  /** All of both; changes the larger one, and returns it. */
  static LongSet union(LongSet left, LongSet right) {
    if (left.used < right.used) return union(right, left);
    left.hasZero |= right.hasZero;
    for (long element : right.table) if (element != 0) left.add(element);
    return left;
  }

  private boolean put(long element) {
    int mask = table.length - 1;
    int slot = (int) ((element * SPREAD) >>> shift);
    while (table[slot] != 0) {
      if (table[slot] == element) return false;
      slot = (slot + 1) & mask;
    }
    if (used == LARGEST - 1)
      throw new OutOfMemoryError("distinct elements: more than " + used + "; count parts of them");
    table[slot] = element;
    used++;
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    shift--;
    used = 0;
    for (long element : old) if (element != 0) put(element);
  }
}
