package io.github.beat4j.simd;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sums and extremes of longs. */
final class LongLoops {
  private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private LongLoops() {}

  static long sum(long[] array, int from, int to) {
    LongVector a = LongVector.zero(SPECIES);
    LongVector b = a;
    LongVector c = a;
    LongVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.add(LongVector.fromArray(SPECIES, array, i));
      b = b.add(LongVector.fromArray(SPECIES, array, i + LANES));
      c = c.add(LongVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.add(LongVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    long sum = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
    for (; i < to; i++) sum += array[i];
    return sum;
  }

  static long min(long[] array, int from, int to) {
    LongVector a = LongVector.broadcast(SPECIES, Long.MAX_VALUE);
    LongVector b = a;
    LongVector c = a;
    LongVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.min(LongVector.fromArray(SPECIES, array, i));
      b = b.min(LongVector.fromArray(SPECIES, array, i + LANES));
      c = c.min(LongVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.min(LongVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    long min = a.min(b).min(c.min(d)).reduceLanes(VectorOperators.MIN);
    for (; i < to; i++) min = Math.min(min, array[i]);
    return min;
  }

  static long max(long[] array, int from, int to) {
    LongVector a = LongVector.broadcast(SPECIES, Long.MIN_VALUE);
    LongVector b = a;
    LongVector c = a;
    LongVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.max(LongVector.fromArray(SPECIES, array, i));
      b = b.max(LongVector.fromArray(SPECIES, array, i + LANES));
      c = c.max(LongVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.max(LongVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    long max = a.max(b).max(c.max(d)).reduceLanes(VectorOperators.MAX);
    for (; i < to; i++) max = Math.max(max, array[i]);
    return max;
  }
}
