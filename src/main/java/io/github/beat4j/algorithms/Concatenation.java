package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.lang.reflect.Array;
import java.util.Arrays;

/** Arrays of any kind, one behind the other. */
final class Concatenation {
  /** So few are counted faster than shared out. */
  private static final int FEW = 1024;

  /** As much is copied in a microsecond or two. */
  private static final int SHORT = 4096;

  /** What a JVM allocates. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private final Object[] parts;

  /** Where each part begins, and where the last one ends. */
  private final long[] offsets;

  Concatenation(Object[] parts) {
    this.parts = parts;
    this.offsets = new long[parts.length + 1];
  }

  /** All elements, in an array of the parts' type. */
  Object whole() {
    long length = measure();
    if (length > LONGEST)
      throw new IllegalArgumentException(
          "parts: "
              + length
              + " elements in all (expected: "
              + LONGEST
              + " at most); flatten fewer at a time");
    Class<?> element = parts.getClass().getComponentType().getComponentType();
    Object whole = Array.newInstance(element, (int) length);
    if (length <= SHORT) copy(whole, 0, (int) length);
    else Beat.forEachRange(0, (int) length, (from, to) -> copy(whole, from, to));
    return whole;
  }

  private long measure() {
    int count = parts.length;
    if (count > FEW) {
      Beat.forEachRange(0, count, this::measure);
      return Scans.exclusive(offsets, 0, Long::sum);
    }
    measure(0, count);
    long end = 0;
    for (int i = 0; i <= count; i++) {
      long length = offsets[i];
      offsets[i] = end;
      end += length;
    }
    return end;
  }

  private void measure(int from, int to) {
    for (int i = from; i < to; i++) {
      if (parts[i] == null)
        throw new NullPointerException(
            "parts[" + i + "]: null (expected: an array); an empty one has no elements");
      offsets[i] = Array.getLength(parts[i]);
    }
  }

  /** Fills a part of the whole. */
  @SuppressWarnings("SuspiciousSystemArraycopy") // whatever kind of array it is
  private void copy(Object whole, int from, int to) {
    int found = Arrays.binarySearch(offsets, from);
    // One of several with this offset: all of them but the last are empty.
    int part = found < 0 ? -found - 2 : found;
    for (int next = from; next < to; part++) {
      int end = (int) Math.min(to, offsets[part + 1]);
      System.arraycopy(parts[part], next - (int) offsets[part], whole, next, end - next);
      next = end;
    }
  }
}
