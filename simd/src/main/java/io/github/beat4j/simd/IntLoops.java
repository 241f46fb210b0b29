package io.github.beat4j.simd;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sums and extremes of ints. */
final class IntLoops {
  private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int HALF = Short.SIZE;
  private static final int LOW = (1 << HALF) - 1;

  /** So many halves of an int can be added in an int. */
  private static final int ROUNDS = 1 << (Short.SIZE - 1);

  private IntLoops() {}

  /**
   * Low and high halves are added apart, in ints, which takes fewer instructions than making longs
   * of them.
   */
  static long sum(int[] array, int from, int to) {
    long sum = 0;
    int i = from;
    int end = to - LANES + 1;
    while (i < end) {
      int turn = (int) Math.min(end, i + (long) ROUNDS * LANES);
      IntVector low = IntVector.zero(SPECIES);
      IntVector high = low;
      for (; i < turn; i += LANES) {
        IntVector next = IntVector.fromArray(SPECIES, array, i);
        low = low.add(next.and(LOW));
        high = high.add(next.lanewise(VectorOperators.ASHR, HALF));
      }
      for (int lane = 0; lane < LANES; lane++)
        sum += ((long) high.lane(lane) << HALF) + low.lane(lane);
    }
    for (; i < to; i++) sum += array[i];
    return sum;
  }

  static int min(int[] array, int from, int to) {
    IntVector a = IntVector.broadcast(SPECIES, Integer.MAX_VALUE);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.min(IntVector.fromArray(SPECIES, array, i));
      b = b.min(IntVector.fromArray(SPECIES, array, i + LANES));
      c = c.min(IntVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.min(IntVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    int min = a.min(b).min(c.min(d)).reduceLanes(VectorOperators.MIN);
    for (; i < to; i++) min = Math.min(min, array[i]);
    return min;
  }

  static int max(int[] array, int from, int to) {
    IntVector a = IntVector.broadcast(SPECIES, Integer.MIN_VALUE);
    IntVector b = a;
    IntVector c = a;
    IntVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.max(IntVector.fromArray(SPECIES, array, i));
      b = b.max(IntVector.fromArray(SPECIES, array, i + LANES));
      c = c.max(IntVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.max(IntVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    int max = a.max(b).max(c.max(d)).reduceLanes(VectorOperators.MAX);
    for (; i < to; i++) max = Math.max(max, array[i]);
    return max;
  }
}
