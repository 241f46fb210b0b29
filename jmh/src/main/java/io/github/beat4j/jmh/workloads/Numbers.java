package io.github.beat4j.jmh.workloads;

import java.util.Arrays;
import java.util.Random;

/** Numbers to sort, and the same numbers sorted. */
public final class Numbers {
  private static final long SEED = 42;
  private static final int FEW = 10;
  private final int[] values;
  private final int[] sorted;

  private Numbers(int[] values, int[] sorted) {
    this.values = values;
    this.sorted = sorted;
  }

  /** How the numbers lie before they are sorted. */
  public enum Order {
    RANDOM,
    SORTED,
    /** Ten different numbers at random places. */
    FEW
  }

  public static Numbers of(Order order, int size) {
    Random random = new Random(SEED);
    int[] values =
        switch (order) {
          case RANDOM, SORTED -> random.ints(size).toArray();
          case FEW -> random.ints(size, 0, FEW).toArray();
        };
    if (order == Order.SORTED) Arrays.sort(values);
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Numbers(values, sorted);
  }

  public int[] values() {
    return values;
  }

  public void check(int[] result) {
    int wrong = Arrays.mismatch(sorted, result);
    if (wrong >= 0) throw new AssertionError("sorted numbers are wrong from index " + wrong);
  }
}
