package io.github.beat4j.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The sixteen sums in two vectors of 512 bits. */
final class EightDoubles {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_512;
  private static final int LANES = 8;

  private EightDoubles() {}

  static double sum(double[] array, int from, int to) {
    DoubleVector a = DoubleVector.broadcast(SPECIES, -0.0);
    DoubleVector b = a;
    int i = from;
    int end = to - 2 * LANES + 1;
    for (; i < end; i += 2 * LANES) {
      a = a.add(DoubleVector.fromArray(SPECIES, array, i));
      b = b.add(DoubleVector.fromArray(SPECIES, array, i + LANES));
    }
    double sum = folded(a.add(b));
    for (; i < to; i++) sum += array[i];
    return sum;
  }

  static double dot(double[] left, double[] right, int from, int to) {
    DoubleVector a = DoubleVector.broadcast(SPECIES, -0.0);
    DoubleVector b = a;
    int i = from;
    int end = to - 2 * LANES + 1;
    for (; i < end; i += 2 * LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, left, i);
      DoubleVector y = DoubleVector.fromArray(SPECIES, left, i + LANES);
      a = a.add(x.mul(DoubleVector.fromArray(SPECIES, right, i)));
      b = b.add(y.mul(DoubleVector.fromArray(SPECIES, right, i + LANES)));
    }
    double sum = folded(a.add(b));
    for (; i < to; i++) sum += left[i] * right[i];
    return sum;
  }

  /** Halves, quarters, eighths. */
  private static double folded(DoubleVector v) {
    double a = v.lane(0) + v.lane(4);
    double b = v.lane(1) + v.lane(5);
    double c = v.lane(2) + v.lane(6);
    double d = v.lane(3) + v.lane(7);
    return (a + c) + (b + d);
  }
}
