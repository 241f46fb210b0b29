package io.github.beat4j.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The plain loops beside simpler ones. */
class KernelsTest {
  private static final Kernels PLAIN = new Kernels();
  private static final double[] SPECIAL = {
    Double.NaN, -0.0, 0.0, Double.MIN_VALUE, 1, -1, 1e300, Double.NEGATIVE_INFINITY
  };

  /** What holds for a part. */
  private interface Property {
    void check(Random random, int length, int from, int to);
  }

  private static void inParts(Property property) {
    long seed = Seeds.first();
    Random random = new Random(seed);
    try {
      for (int length = 0; length < 70; length++)
        for (int from : new int[] {0, Math.min(3, length)})
          property.check(random, length, from, length - random.nextInt(length - from + 1));
    } catch (AssertionError e) {
      throw new AssertionError(Seeds.named(seed), e);
    }
  }

  @Test
  void whole_numbers_are_added() {
    inParts(
        (random, length, from, to) -> {
          int[] ints = random.ints(length).toArray();
          long[] longs = random.longs(length).toArray();
          assertThat(PLAIN.sum(ints, from, to))
              .isEqualTo(Arrays.stream(ints, from, to).asLongStream().sum());
          assertThat(PLAIN.sum(longs, from, to)).isEqualTo(Arrays.stream(longs, from, to).sum());
        });
  }

  @Test
  void ints_do_not_overflow() {
    int[] ints = new int[200_001];
    for (int extreme : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, 0xFFFF, -1}) {
      Arrays.fill(ints, extreme);
      assertThat(PLAIN.sum(ints, 0, ints.length)).isEqualTo((long) extreme * ints.length);
    }
  }

  @Test
  void doubles_are_added_in_the_documented_order() {
    inParts(
        (random, length, from, to) -> {
          double[] left = random.doubles(length, -1, 1).toArray();
          double[] right = random.doubles(length, -1, 1).toArray();
          double[] products = new double[length];
          Arrays.setAll(products, i -> left[i] * right[i]);
          assertThat(PLAIN.sum(left, from, to)).isEqualTo(sixteen(left, from, to));
          assertThat(PLAIN.dot(left, right, from, to)).isEqualTo(sixteen(products, from, to));
        });
    assertThat(PLAIN.sum(new double[] {-0.0}, 0, 1)).isEqualTo(Double.valueOf(-0.0));
    assertThat(PLAIN.sum(new double[0], 0, 0)).isEqualTo(Double.valueOf(-0.0));
  }

  private static double sixteen(double[] array, int from, int to) {
    double[] sums = new double[16];
    Arrays.fill(sums, -0.0);
    int whole = from + (to - from) / 16 * 16;
    for (int i = from; i < whole; i++) sums[(i - from) % 16] += array[i];
    for (int half = 8; half > 0; half /= 2)
      for (int k = 0; k < half; k++) sums[k] += sums[k + half];
    for (int i = whole; i < to; i++) sums[0] += array[i];
    return sums[0];
  }

  @Test
  void extremes_are_those_of_the_jdk() {
    inParts(
        (random, length, from, to) -> {
          int[] ints = random.ints(length).toArray();
          long[] longs = random.longs(length).toArray();
          assertThat(PLAIN.min(ints, from, to))
              .isEqualTo(Arrays.stream(ints, from, to).min().orElse(Integer.MAX_VALUE));
          assertThat(PLAIN.max(ints, from, to))
              .isEqualTo(Arrays.stream(ints, from, to).max().orElse(Integer.MIN_VALUE));
          assertThat(PLAIN.min(longs, from, to))
              .isEqualTo(Arrays.stream(longs, from, to).min().orElse(Long.MAX_VALUE));
          assertThat(PLAIN.max(longs, from, to))
              .isEqualTo(Arrays.stream(longs, from, to).max().orElse(Long.MIN_VALUE));
          // Without NaN for three of four, or there would always be one.
          int least = random.nextInt(4) == 0 ? 0 : 1;
          double[] doubles =
              random.ints(length, least, SPECIAL.length).mapToDouble(i -> SPECIAL[i]).toArray();
          double min = Double.POSITIVE_INFINITY;
          double max = Double.NEGATIVE_INFINITY;
          for (int i = from; i < to; i++) {
            min = Math.min(min, doubles[i]);
            max = Math.max(max, doubles[i]);
          }
          assertThat(PLAIN.min(doubles, from, to)).isEqualTo(Double.valueOf(min));
          assertThat(PLAIN.max(doubles, from, to)).isEqualTo(Double.valueOf(max));
        });
  }

  @Test
  void ints_between_two_values_are_copied_in_order() {
    inParts(
        (random, length, from, to) -> {
          int[] source = random.ints(length, -5, 5).toArray();
          int least = random.nextInt(12) - 6;
          int greatest = random.nextInt(12) - 6;
          int[] kept =
              Arrays.stream(source, from, to).filter(x -> x >= least && x <= greatest).toArray();
          int[] target = new int[length];
          int position = random.nextInt(from + 1);
          int end = PLAIN.between(source, from, to, least, greatest, target, position);
          assertThat(Arrays.copyOfRange(target, position, end)).isEqualTo(kept);
        });
    int[] extremes = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0};
    assertThat(PLAIN.between(extremes, 0, 3, Integer.MIN_VALUE, Integer.MAX_VALUE, new int[3], 0))
        .isEqualTo(3);
  }
}
