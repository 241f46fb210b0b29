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

  /** Associative, not commutative: the last one that is not zero. */
  private static int last(int first, int second) {
    return Generated.slowly(second) == 0 ? first : second;
  }

  /** The same as {@link #compose}; null is neutral. */
  private static Long composeObjects(Long first, Long second) {
    if (first == null) return second;
    return second == null ? first : (Long) compose(first, second);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_are_scans_of_ints(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int[] array = random.ints(length, 0, 3).map(x -> x * random.nextInt()).toArray();
          int[] sums = array.clone();
          for (int i = 1; i < length; i++) sums[i] = last(sums[i - 1], array[i]);
          int[] before = new int[length];
          Arrays.setAll(before, i -> i == 0 ? 0 : sums[i - 1]);
          int[] scanned = array.clone();
          Scans.inclusive(scanned, ScansTest::last);
          assertThat(scanned).isEqualTo(sums);
          assertThat(Scans.exclusive(array, 0, ScansTest::last))
              .isEqualTo(length == 0 ? 0 : sums[length - 1]);
          assertThat(array).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_are_scans_of_objects_and_nulls(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Long[] array = random.longs(length).boxed().toArray(Long[]::new);
          for (int i = 0; i < length; i += 5) array[i] = null;
          Long[] sums = array.clone();
          for (int i = 1; i < length; i++) sums[i] = composeObjects(sums[i - 1], array[i]);
          Long[] before = new Long[length];
          Arrays.setAll(before, i -> i == 0 ? null : sums[i - 1]);
          Long[] scanned = array.clone();
          Scans.inclusive(scanned, ScansTest::composeObjects);
          assertThat(scanned).isEqualTo(sums);
          assertThat(Scans.exclusive(array, null, ScansTest::composeObjects))
              .isEqualTo(length == 0 ? null : sums[length - 1]);
          assertThat(array).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_are_scans_of_doubles_where_nothing_is_rounded(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          double[] array = random.ints(length).asDoubleStream().toArray();
          double[] sums = array.clone();
          for (int i = 1; i < length; i++) sums[i] += sums[i - 1];
          double[] before = new double[length];
          Arrays.setAll(before, i -> i == 0 ? 0 : sums[i - 1]);
          double[] scanned = array.clone();
          Scans.inclusive(scanned, ScansTest::addSlowly);
          assertThat(scanned).isEqualTo(sums);
          double[] deterministic = array.clone();
          Scans.deterministicInclusive(deterministic, ScansTest::addSlowly);
          assertThat(deterministic).isEqualTo(sums);
          double[] again = array.clone();
          double total = Scans.deterministicExclusive(again, 0, ScansTest::addSlowly);
          assertThat(again).isEqualTo(before);
          assertThat(Scans.exclusive(array, 0, ScansTest::addSlowly)).isEqualTo(total);
          assertThat(array).isEqualTo(before);
          assertThat(total).isEqualTo(length == 0 ? 0 : sums[length - 1]);
        });
  }

  private static double addSlowly(double a, double b) {
    Generated.slowly(Double.doubleToLongBits(b));
    return a + b;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_deterministic_scan_has_the_same_bits_in_each_pool_and_run(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          double[] array = new double[length];
          Arrays.setAll(array, i -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(80)));
          double[] expected = blockwise(array);
          double[] before = array.clone();
          double total = Scans.deterministicExclusive(before, -0.0, ScansTest::addSlowly);
          double[] again = array.clone();
          assertThat(Scans.deterministicExclusive(again, -0.0, ScansTest::addSlowly))
              .isEqualTo(total);
          assertThat(again).isEqualTo(before);
          Scans.deterministicInclusive(array, ScansTest::addSlowly);
          assertThat(array).isEqualTo(expected);
          assertThat(total).isEqualTo(length == 0 ? -0.0 : expected[length - 1]);
          for (int i = 0; i < length; i++)
            if (i % 1024 != 0) assertThat(before[i]).isEqualTo(expected[i - 1]);
        });
  }

  /** What the documentation says: sums of blocks of 1,024, and each block from where it begins. */
  private static double[] blockwise(double[] array) {
    double[] sums = array.clone();
    double before = -0.0;
    for (int from = 0; from < array.length; from += 1024) {
      int to = Math.min(array.length, from + 1024);
      double block = array[from];
      for (int i = from + 1; i < to; i++) block += array[i];
      double sum = before;
      for (int i = from; i < to; i++) sums[i] = sum += array[i];
      before += block;
    }
    return sums;
  }

  /** A scan whose parts are found by time is another one each time: the check can fail. */
  @Test
  void a_plain_scan_of_the_same_doubles_is_not_deterministic() {
    Random random = new Random(1);
    double[] array = new double[300_000];
    Arrays.setAll(array, i -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(80)));
    double[] expected = array.clone();
    for (int i = 1; i < expected.length; i++) expected[i] += expected[i - 1];
    boolean other = false;
    for (int i = 0; i < 1000 && !other; i++) {
      double[] scanned = array.clone();
      Scans.inclusive(scanned, Double::sum);
      other = !Arrays.equals(scanned, expected);
    }
    assertThat(other).isTrue();
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
