package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SumsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";
  private static final int BLOCK = 1024;

  @ParameterizedTest
  @MethodSource(POOLS)
  void doubles_are_added_in_the_documented_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          double[] left = random.doubles(length, -1, 1).toArray();
          double[] right = random.doubles(length, -1, 1).toArray();
          double[] products = new double[length];
          Arrays.setAll(products, i -> left[i] * right[i]);
          assertThat(Sums.of(left)).isEqualTo(documented(left));
          assertThat(Sums.ofProducts(left, right)).isEqualTo(documented(products));
        });
  }

  private static double documented(double[] array) {
    int blocks = (array.length + BLOCK - 1) / BLOCK;
    double[] sums = new double[blocks];
    for (int i = 0; i < blocks; i++)
      sums[i] = sixteen(array, i * BLOCK, Math.min(array.length, (i + 1) * BLOCK));
    return blocks == 0 ? 0.0 : pairwise(sums);
  }

  /** Neighbours first; one that has none waits for the next round. */
  private static double pairwise(double[] sums) {
    double[] left = sums;
    while (left.length > 1) {
      double[] pairs = new double[(left.length + 1) / 2];
      for (int i = 0; i < pairs.length; i++)
        pairs[i] = 2 * i + 1 < left.length ? left[2 * i] + left[2 * i + 1] : left[2 * i];
      left = pairs;
    }
    return left[0];
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
  void factors_come_in_pairs() {
    assertThatThrownBy(() -> Sums.ofProducts(new double[3], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("right: 2 elements (expected: 3, as left has)");
    assertThat(Sums.ofProducts(new double[0], new double[0])).isEqualTo(0.0);
    assertThat(Sums.ofProducts(new double[] {1, 2}, new double[] {3, Double.NaN})).isNaN();
  }
}
