package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScansTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /**
   * Associative, not commutative: the composition of two maps x -> m * x + a, packed into longs.
   */
  private static long compose(long first, long second) {
    int m = (int) (first >> 32) * (int) (second >> 32);
    int a = (int) (second >> 32) * (int) first + (int) second;
    Generated.slowly(first ^ second);
    return ((long) m << 32) | (a & 0xFFFF_FFFFL);
  }

  private static final long IDENTITY = 1L << 32;

  private static long[] inclusive(long[] array, LongBinaryOperator operator) {
    long[] sums = array.clone();
    for (int i = 1; i < sums.length; i++) sums[i] = operator.applyAsLong(sums[i - 1], array[i]);
    return sums;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void an_inclusive_scan_is_that_of_a_loop(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          long[] array = random.longs(length).toArray();
          long[] expected = inclusive(array, ScansTest::compose);
          Scans.inclusive(array, ScansTest::compose);
          assertThat(array).isEqualTo(expected);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void an_exclusive_scan_is_one_behind_and_returns_the_sum_of_all(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          long[] array = random.longs(length).toArray();
          long[] sums = inclusive(array, ScansTest::compose);
          long total = Scans.exclusive(array, IDENTITY, ScansTest::compose);
          long[] expected = new long[length];
          Arrays.setAll(expected, i -> i == 0 ? IDENTITY : sums[i - 1]);
          assertThat(array).isEqualTo(expected);
          assertThat(total).isEqualTo(length == 0 ? IDENTITY : sums[length - 1]);
        });
  }

  @Test
  void parts_are_stolen_in_these_tests() {
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      long[] array = new Random(7).longs(200_000).toArray();
      long[] expected = inclusive(array, ScansTest::compose);
      for (int i = 0; i < 100 && pool.stats().steals() < 3; i++) {
        long[] again = array.clone();
        pool.invoke(
            () -> {
              Scans.inclusive(again, ScansTest::compose);
              return null;
            });
        assertThat(again).isEqualTo(expected);
      }
      assertThat(pool.stats().steals()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void what_the_operator_throws_is_thrown() {
    long[] array = new long[1000];
    assertThatThrownBy(
            () ->
                Scans.inclusive(
                    array,
                    (a, b) -> {
                      throw new IllegalStateException("sum");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sum");
  }
}
