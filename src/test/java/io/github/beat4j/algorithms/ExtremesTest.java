package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtremesTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private record Item(int key, int index) {}

  private static final Comparator<Item> BY_KEY =
      Comparator.comparingInt(item -> (int) Generated.slowly(item.key));

  /** The first index of the least, as a loop finds it. */
  private static <T> int first(T[] array, Comparator<? super T> order) {
    int best = array.length == 0 ? Extremes.NONE : 0;
    for (int i = 1; i < array.length; i++) if (order.compare(array[i], array[best]) < 0) best = i;
    return best;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void of_equal_objects_the_first_is_found(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int keys = random.nextBoolean() ? 3 : 1 + random.nextInt(100_000);
          Item[] items = new Item[length];
          Arrays.setAll(items, i -> new Item(random.nextInt(keys), i));
          int least = first(items, BY_KEY);
          int greatest = first(items, BY_KEY.reversed());
          assertThat(Extremes.argMin(items, BY_KEY)).isEqualTo(least);
          assertThat(Extremes.argMax(items, BY_KEY)).isEqualTo(greatest);
          if (length == 0) {
            assertThat(Extremes.minBy(items, BY_KEY)).isEmpty();
            assertThat(Extremes.maxBy(items, BY_KEY)).isEmpty();
          } else {
            assertThat(Extremes.minBy(items, BY_KEY)).containsSame(items[least]);
            assertThat(Extremes.maxBy(items, BY_KEY)).containsSame(items[greatest]);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void of_equal_numbers_too_with_nan_and_zeros_as_double_compares_them(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int bound = random.nextBoolean() ? 3 : Integer.MAX_VALUE;
          Integer[] ints = random.ints(length, -bound, bound).boxed().toArray(Integer[]::new);
          int[] plainInts = Arrays.stream(ints).mapToInt(x -> x).toArray();
          assertThat(Extremes.argMin(plainInts)).isEqualTo(first(ints, Integer::compare));
          assertThat(Extremes.argMax(plainInts)).isEqualTo(first(ints, Comparator.reverseOrder()));

          Long[] longs = Arrays.stream(ints).map(x -> x * 10_000_000_000L).toArray(Long[]::new);
          long[] plainLongs = Arrays.stream(longs).mapToLong(x -> x).toArray();
          assertThat(Extremes.argMin(plainLongs)).isEqualTo(first(longs, Long::compare));
          assertThat(Extremes.argMax(plainLongs))
              .isEqualTo(first(longs, Comparator.reverseOrder()));

          double[] special = {Double.NaN, -0.0, 0.0, random.nextDouble(), -1};
          int least = random.nextInt(4);
          Double[] doubles =
              random
                  .ints(length, least, least + 2)
                  .mapToObj(i -> special[i % special.length])
                  .toArray(Double[]::new);
          double[] plainDoubles = Arrays.stream(doubles).mapToDouble(x -> x).toArray();
          assertThat(Extremes.argMin(plainDoubles)).isEqualTo(first(doubles, Double::compare));
          assertThat(Extremes.argMax(plainDoubles))
              .isEqualTo(first(doubles, Comparator.reverseOrder()));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void an_extreme_is_the_element_at_its_index(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int[] ints = random.ints(length).toArray();
          long[] longs = random.longs(length).toArray();
          double[] special = {Double.NaN, -0.0, 0.0, random.nextDouble(), -1};
          int first = random.nextInt(4);
          double[] doubles =
              random.ints(length, first, first + 2).mapToDouble(i -> special[i % 5]).toArray();
          if (length == 0) {
            assertThat(Extremes.min(ints)).isEmpty();
            assertThat(Extremes.max(longs)).isEmpty();
            assertThat(Extremes.min(doubles)).isEmpty();
            return;
          }
          assertThat(Extremes.min(ints)).hasValue(ints[Extremes.argMin(ints)]);
          assertThat(Extremes.max(ints)).hasValue(ints[Extremes.argMax(ints)]);
          assertThat(Extremes.min(longs)).hasValue(longs[Extremes.argMin(longs)]);
          assertThat(Extremes.max(longs)).hasValue(longs[Extremes.argMax(longs)]);
          assertThat(Extremes.min(doubles).orElseThrow())
              .isEqualTo(Double.valueOf(doubles[Extremes.argMin(doubles)]));
          assertThat(Extremes.max(doubles).orElseThrow())
              .isEqualTo(Double.valueOf(doubles[Extremes.argMax(doubles)]));
        });
  }

  @Test
  void nan_is_the_greatest_and_negative_zero_less_than_zero() {
    assertThat(Extremes.argMax(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY})).isOne();
    assertThat(Extremes.argMin(new double[] {Double.NaN, 0.0, -0.0, -0.0})).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void one_comparison_less_than_elements_is_made(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          LongAdder comparisons = new LongAdder();
          Integer[] array = random.ints(length).boxed().toArray(Integer[]::new);
          Extremes.argMax(
              array,
              (a, b) -> {
                comparisons.increment();
                return Long.compare(Generated.slowly(a), Generated.slowly(b));
              });
          assertThat(comparisons.sum()).isEqualTo(Math.max(0, length - 1));
        });
  }

  @Test
  void a_null_that_is_the_least_has_an_index_but_is_no_result() {
    Comparator<String> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    String[] words = {"b", null, "a", null};
    assertThat(Extremes.argMin(words, nullsFirst)).isOne();
    assertThat(Extremes.maxBy(words, nullsFirst)).contains("b");
    assertThatThrownBy(() -> Extremes.minBy(words, nullsFirst))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void what_the_comparator_throws_is_thrown() {
    assertThatThrownBy(
            () ->
                Extremes.minBy(
                    new String[] {"a", "b"},
                    (a, b) -> {
                      throw new IllegalStateException(a + " and " + b);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("b and a");
  }
}
