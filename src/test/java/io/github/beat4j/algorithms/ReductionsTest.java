package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReductionsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /** Of very different sizes, so that the order of additions is seen in the sum. */
  private static double[] doubles(Random random, int length) {
    double[] doubles = new double[length];
    for (int i = 0; i < length; i++)
      doubles[i] = Math.scalb(random.nextDouble() - 0.5, random.nextInt(80) - 40);
    return doubles;
  }

  private static double sum(double[] array) {
    return Reductions.deterministic(
        0,
        array.length,
        0.0,
        (from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            Generated.slowly(Double.doubleToLongBits(array[i]));
            sum += array[i];
          }
          return sum;
        },
        Double::sum);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void the_result_is_the_same_to_the_bit_in_each_pool_and_run(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          double[] array = doubles(random, length);
          double expected = sequentially(array);
          for (int run = 0; run < 3; run++)
            assertThat(Double.doubleToLongBits(sum(array)))
                .isEqualTo(Double.doubleToLongBits(expected));
        });
  }

  private static double sequentially(double[] array) {
    try (BeatPool pool = BeatPool.builder().sequential(true).build()) {
      return pool.invoke(() -> sum(array));
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void parts_are_combined_in_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int from = random.nextInt(100) - 50;
          int[] ranges =
              Reductions.deterministic(
                  from,
                  from + length,
                  new int[] {from, from},
                  (begin, end) -> new int[] {begin, end},
                  (left, right) -> {
                    assertThat(left[1]).isEqualTo(right[0]);
                    return new int[] {left[0], right[1]};
                  });
          assertThat(ranges).containsExactly(from, from + length);
        });
  }

  /** A reduction whose parts are found by time is another one each time: the check can fail. */
  @Test
  void a_plain_reduction_of_the_same_doubles_is_not_deterministic() {
    double[] array = doubles(new Random(1), 300_000);
    double first = plainly(array);
    boolean other = false;
    for (int i = 0; i < 1000 && !other; i++) other = plainly(array) != first;
    assertThat(other).isTrue();
  }

  private static double plainly(double[] array) {
    return Beat.<Double, RuntimeException>reduce(
        0,
        array.length,
        0.0,
        (from, to) -> Arrays.stream(array, from, to).reduce(0, (a, b) -> a + b),
        Double::sum);
  }

  @Test
  void the_ends_of_the_ints_are_no_ends() {
    int max = Integer.MAX_VALUE;
    assertThat(count(max - 1000, max)).isEqualTo(1000);
    assertThat(count(-max - 1, -max + 99)).isEqualTo(100);
    assertThat(count(3, -3)).isZero();
    assertThat(count(-max - 1, max)).isEqualTo((1L << 32) - 1);
  }

  private static long count(int from, int to) {
    return Reductions.deterministic(from, to, 0L, (begin, end) -> (long) end - begin, Long::sum);
  }

  @Test
  void what_a_part_throws_is_thrown_with_its_own_type() {
    assertThatThrownBy(
            () ->
                Reductions.<Integer, IOException>deterministic(
                    0,
                    100,
                    0,
                    (from, to) -> {
                      throw new IOException("part");
                    },
                    Integer::sum))
        .isInstanceOf(IOException.class)
        .hasMessage("part");
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void sums_of_arrays(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int[] ints = random.ints(length).toArray();
          assertThat(Sums.of(ints)).isEqualTo(Arrays.stream(ints).asLongStream().sum());
          long[] longs = random.longs(length).toArray();
          assertThat(Sums.of(longs)).isEqualTo(Arrays.stream(longs).sum());
          double[] whole = random.ints(length).asDoubleStream().toArray();
          assertThat(Sums.of(whole)).isEqualTo(Arrays.stream(whole).sum());
        });
  }

  @Test
  void sums_of_what_is_no_number() {
    double inf = Double.POSITIVE_INFINITY;
    assertThat(Sums.of(new double[] {1, Double.NaN, 2})).isNaN();
    assertThat(Sums.of(new double[] {inf, 1, -inf})).isNaN();
    assertThat(Sums.of(new double[] {-0.0, -0.0})).isEqualTo(-0.0);
    assertThat(Sums.of(new double[0])).isEqualTo(0.0);
  }
}
