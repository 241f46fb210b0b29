package io.github.beat4j.simd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.kernels.Kernels;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Vectors beside the plain loops: the same results, to the bit. */
class VectorKernelsTest {
  private static final Kernels VECTORS = new VectorKernels();
  private static final Kernels PLAIN = new Kernels() {};
  private static final int MOST_LANES = 64;
  private static final double[] SPECIAL = {
    Double.NaN,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    -Double.MAX_VALUE,
    Double.NEGATIVE_INFINITY,
    Double.POSITIVE_INFINITY,
    Double.longBitsToDouble(-1)
  };

  /** What holds for a part. */
  private interface Property {
    void check(Random random, int length, int from, int to);
  }

  /** Around the multiples of any number of lanes, and not from the beginning. */
  private static void inParts(Property property) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try {
      for (int part = 0; part <= 6 * MOST_LANES; part++) {
        int from = random.nextInt(4);
        property.check(random, from + part + random.nextInt(3), from, from + part);
      }
      property.check(random, 5000, 1, 4998);
    } catch (AssertionError e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static long bits(double x) {
    return Double.doubleToLongBits(x);
  }

  @Test
  void sums_of_whole_numbers() {
    inParts(
        (random, length, from, to) -> {
          int[] ints = random.ints(length).toArray();
          long[] longs = random.longs(length).toArray();
          assertThat(VECTORS.sum(ints, from, to)).isEqualTo(PLAIN.sum(ints, from, to));
          assertThat(VECTORS.sum(longs, from, to)).isEqualTo(PLAIN.sum(longs, from, to));
        });
  }

  @Test
  void sums_of_extreme_ints_that_are_longer_than_a_half_has_room_for() {
    int[] ints = new int[MOST_LANES / 4 * 70_000 + 3];
    for (int extreme : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 0xFFFF, -1}) {
      Arrays.fill(ints, extreme);
      assertThat(VECTORS.sum(ints, 0, ints.length)).isEqualTo((long) extreme * ints.length);
    }
  }

  @Test
  void sums_of_doubles_have_the_same_order() {
    inParts(
        (random, length, from, to) -> {
          double[] left = random.doubles(length, -1, 1).toArray();
          double[] right = random.doubles(length, -1, 1).toArray();
          assertThat(bits(VECTORS.sum(left, from, to))).isEqualTo(bits(PLAIN.sum(left, from, to)));
          assertThat(bits(VECTORS.dot(left, right, from, to)))
              .isEqualTo(bits(PLAIN.dot(left, right, from, to)));
          double[] zeros = new double[length];
          Arrays.fill(zeros, -0.0);
          assertThat(bits(VECTORS.sum(zeros, from, to))).isEqualTo(bits(-0.0));
          if (to > from) left[from + random.nextInt(to - from)] = SPECIAL[random.nextInt(8)];
          assertThat(bits(VECTORS.sum(left, from, to))).isEqualTo(bits(PLAIN.sum(left, from, to)));
        });
  }

  @Test
  void extremes_of_whole_numbers() {
    inParts(
        (random, length, from, to) -> {
          int[] ints = random.ints(length).toArray();
          long[] longs = random.longs(length).toArray();
          if (length > 0) {
            ints[random.nextInt(length)] = Integer.MIN_VALUE;
            longs[random.nextInt(length)] = Long.MAX_VALUE;
          }
          assertThat(VECTORS.min(ints, from, to)).isEqualTo(PLAIN.min(ints, from, to));
          assertThat(VECTORS.max(ints, from, to)).isEqualTo(PLAIN.max(ints, from, to));
          assertThat(VECTORS.min(longs, from, to)).isEqualTo(PLAIN.min(longs, from, to));
          assertThat(VECTORS.max(longs, from, to)).isEqualTo(PLAIN.max(longs, from, to));
        });
  }

  @Test
  void extremes_of_doubles_with_zeros_of_both_signs_and_with_nan() {
    inParts(
        (random, length, from, to) -> {
          double[] doubles = random.doubles(length, -1, 1).toArray();
          checkExtremes(doubles, from, to);
          // Without NaN, in most cases.
          int first = random.nextInt(4);
          int end = Math.min(7, first + 1 + random.nextInt(4));
          checkExtremes(
              random.ints(length, first, end).mapToDouble(i -> SPECIAL[i]).toArray(), from, to);
          if (length == 0) return;
          doubles[random.nextInt(length)] = SPECIAL[random.nextInt(SPECIAL.length)];
          checkExtremes(doubles, from, to);
        });
  }

  private static void checkExtremes(double[] array, int from, int to) {
    assertThat(bits(VECTORS.min(array, from, to))).isEqualTo(bits(PLAIN.min(array, from, to)));
    assertThat(bits(VECTORS.max(array, from, to))).isEqualTo(bits(PLAIN.max(array, from, to)));
  }

  @Test
  void ints_between_two_values() {
    inParts(
        (random, length, from, to) -> {
          int[] source = random.ints(length, -5, 5).toArray();
          if (length > 0) source[random.nextInt(length)] = Integer.MIN_VALUE;
          int least = random.nextInt(5) == 0 ? Integer.MIN_VALUE : random.nextInt(12) - 6;
          int greatest = random.nextInt(5) == 0 ? Integer.MAX_VALUE : random.nextInt(12) - 6;
          int position = random.nextInt(from + 1);
          int[] expected = new int[length];
          int[] actual = new int[length];
          Arrays.fill(expected, 42);
          Arrays.fill(actual, 42);
          int end = PLAIN.between(source, from, to, least, greatest, expected, position);
          assertThat(VECTORS.between(source, from, to, least, greatest, actual, position))
              .isEqualTo(end);
          assertThat(Arrays.copyOf(actual, end)).isEqualTo(Arrays.copyOf(expected, end));
          int behind = position + (to - from);
          assertThat(Arrays.copyOfRange(actual, behind, length))
              .isEqualTo(Arrays.copyOfRange(expected, behind, length));
        });
  }
}
