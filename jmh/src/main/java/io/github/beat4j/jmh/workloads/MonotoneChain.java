package io.github.beat4j.jmh.workloads;

import java.util.Arrays;

/**
 * The convex hull by Andrew's monotone chain: another way to the same corners. A place is one
 * number, ordered as the points are from west to east.
 */
final class MonotoneChain {
  private MonotoneChain() {}

  static long place(int x, int y) {
    return ((long) x << Integer.SIZE) | ((y ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL);
  }

  private static long x(long place) {
    return place >> Integer.SIZE;
  }

  private static long y(long place) {
    return (int) place ^ Integer.MIN_VALUE;
  }

  /** The corners in order, given the places in order. */
  static long[] corners(long[] places) {
    long[] reversed = new long[places.length];
    for (int i = 0; i < places.length; i++) reversed[i] = places[places.length - 1 - i];
    long[] lower = half(places);
    long[] upper = half(reversed);
    long[] both = Arrays.copyOf(lower, lower.length + upper.length);
    System.arraycopy(upper, 0, both, lower.length, upper.length);
    return Arrays.stream(both).distinct().sorted().toArray();
  }

  private static long[] half(long[] places) {
    long[] chain = new long[places.length];
    int length = 0;
    for (long place : places) {
      while (length > 1 && !turnsLeft(chain[length - 2], chain[length - 1], place)) length--;
      chain[length++] = place;
    }
    return Arrays.copyOf(chain, length);
  }

  private static boolean turnsLeft(long a, long b, long c) {
    return (x(b) - x(a)) * (y(c) - y(a)) > (y(b) - y(a)) * (x(c) - x(a));
  }
}
