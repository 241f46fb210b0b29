package io.github.beat4j.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The sixteen sums in four vectors of 256 bits. */
final class FourDoubles {
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;
  private static final int LANES = 4;

  private FourDoubles() {}

  static double sum(double[] array, int from, int to) {
    DoubleVector a = DoubleVector.broadcast(SPECIES, -0.0);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.add(DoubleVector.fromArray(SPECIES, array, i));
      b = b.add(DoubleVector.fromArray(SPECIES, array, i + LANES));
      c = c.add(DoubleVector.fromArray(SPECIES, array, i + 2 * LANES));
      d = d.add(DoubleVector.fromArray(SPECIES, array, i + 3 * LANES));
    }
    double sum = folded(a.add(c).add(b.add(d)));
    for (; i < to; i++) sum += array[i];
    return sum;
  }

  static double dot(double[] left, double[] right, int from, int to) {
    DoubleVector a = DoubleVector.broadcast(SPECIES, -0.0);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    int i = from;
    int end = to - 4 * LANES + 1;
    for (; i < end; i += 4 * LANES) {
      a = a.add(product(left, right, i));
      b = b.add(product(left, right, i + LANES));
      c = c.add(product(left, right, i + 2 * LANES));
      d = d.add(product(left, right, i + 3 * LANES));
    }
    double sum = folded(a.add(c).add(b.add(d)));
    for (; i < to; i++) sum += left[i] * right[i];
    return sum;
  }

  private static DoubleVector product(double[] left, double[] right, int index) {
    return DoubleVector.fromArray(SPECIES, left, index)
        .mul(DoubleVector.fromArray(SPECIES, right, index));
  }

  private static double folded(DoubleVector v) {
    return (v.lane(0) + v.lane(2)) + (v.lane(1) + v.lane(3));
  }
}
