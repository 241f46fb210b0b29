package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergesTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private record Item(int key, int index) {}

  private static final Comparator<Item> BY_KEY =
      Comparator.comparingInt(item -> (int) Generated.slowly(item.key + 1));

  /** Sorted; of equal ones the index says in which order they were. */
  private static Item[] items(Random random, int length, int keys, int firstIndex) {
    int[] sorted = random.ints(length, 0, keys).sorted().toArray();
    return IntStream.range(0, length)
        .mapToObj(i -> new Item(sorted[i], firstIndex + i))
        .toArray(Item[]::new);
  }

  /** The length of the other array: as long, much shorter, or none. */
  private static int other(Random random, int length) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextInt(10);
      default -> random.nextInt(length + 1);
    };
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void equal_objects_of_the_left_array_come_first(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          for (int keys : new int[] {1, 3, 1000, Integer.MAX_VALUE}) {
            int lefts = random.nextBoolean() ? length : other(random, length);
            int rights = lefts == length ? other(random, length) : length;
            Item[] left = items(random, lefts, keys, 0);
            Item[] right = items(random, rights, keys, lefts);
            Item[] expected =
                Stream.concat(Arrays.stream(left), Arrays.stream(right)).toArray(Item[]::new);
            Arrays.sort(expected, Comparator.comparingInt(Item::key));
            assertThat(Arrays.equals(Merges.merge(left, right, BY_KEY), expected)).isTrue();
          }
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_are_numbers(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          long span = 1 + (long) random.nextInt(5) * random.nextInt();
          long low = Math.min(0, span);
          long high = Math.max(1, span);
          long[] left = random.longs(length, low, high).sorted().toArray();
          long[] right = random.longs(other(random, length), low, high).sorted().toArray();
          assertMerged(left, right);
          assertMerged(right, left);
        });
  }

  private static void assertMerged(long[] left, long[] right) {
    long[] longs = LongStream.concat(Arrays.stream(left), Arrays.stream(right)).sorted().toArray();
    assertThat(Arrays.equals(Merges.merge(left, right), longs)).isTrue();
    int[] ints = Arrays.stream(longs).mapToInt(x -> (int) (x >> 3)).toArray();
    assertThat(
            Arrays.equals(
                Merges.merge(
                    Arrays.stream(left).mapToInt(x -> (int) (x >> 3)).toArray(),
                    Arrays.stream(right).mapToInt(x -> (int) (x >> 3)).toArray()),
                ints))
        .isTrue();
    double[] doubles = Arrays.stream(longs).asDoubleStream().toArray();
    assertThat(
            Arrays.equals(
                Merges.merge(
                    Arrays.stream(left).asDoubleStream().toArray(),
                    Arrays.stream(right).asDoubleStream().toArray()),
                doubles))
        .isTrue();
  }

  @Test
  void what_is_no_number_and_negative_zero_are_merged_as_the_jdk_sorts_them() {
    double[] special = {
      Double.NaN,
      Double.longBitsToDouble(-1),
      -0.0,
      0.0,
      Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      1
    };
    Random random = new Random(3);
    double[] left = random.ints(30_000, 0, 7).mapToDouble(i -> special[i]).sorted().toArray();
    double[] right = random.ints(20_000, 0, 7).mapToDouble(i -> special[i]).sorted().toArray();
    double[] expected =
        DoubleStream.concat(Arrays.stream(left), Arrays.stream(right)).sorted().toArray();
    assertThat(Arrays.equals(Merges.merge(left, right), expected)).isTrue();
  }

  @Test
  void a_null_is_merged_where_the_comparator_wants_it() {
    Comparator<String> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    assertThat(Merges.merge(new String[] {null, "b"}, new String[] {null, "a"}, nullsFirst))
        .containsExactly(null, null, "a", "b");
  }

  @Test
  void arrays_that_are_not_sorted_lose_nothing() {
    int[] left = new Random(1).ints(50_000).toArray();
    int[] right = new Random(2).ints(70_000).toArray();
    int[] merged = Merges.merge(left, right);
    Arrays.sort(merged);
    assertThat(
            Arrays.equals(
                merged,
                IntStream.concat(Arrays.stream(left), Arrays.stream(right)).sorted().toArray()))
        .isTrue();
  }

  @Test
  void what_a_comparator_throws_is_thrown_and_the_arrays_stay_as_they_were() {
    Item[] left = items(new Random(1), 20_000, 5000, 0);
    Item[] before = left.clone();
    AtomicInteger comparisons = new AtomicInteger(15_000);
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          Merges.merge(
                              left,
                              left,
                              (a, b) -> {
                                if (comparisons.decrementAndGet() == 0)
                                  throw new IllegalStateException("compare");
                                return BY_KEY.compare(a, b);
                              })))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("compare");
    }
    assertThat(Arrays.equals(left, before)).isTrue();
  }

  @Test
  void the_two_must_fit_into_one_array() {
    assertThat(Merges.together(Integer.MAX_VALUE - 3, 3)).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> Merges.together(Integer.MAX_VALUE - 3, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "right: 4 elements (expected: 0 to 3 beside 2147483644 in left); merge parts, to several"
                + " arrays");
  }
}
