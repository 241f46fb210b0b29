package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_seed_gives_the_same_permutation_in_each_pool(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          long seed = random.nextLong();
          int[] permutation = Permutations.random(length, seed);
          assertThat(Arrays.equals(permutation, sequentially(length, seed))).isTrue();
          Arrays.sort(permutation);
          assertThat(Arrays.equals(permutation, IntStream.range(0, length).toArray())).isTrue();
        });
  }

  private static int[] sequentially(int length, long seed) {
    try (BeatPool pool = BeatPool.builder().sequential(true).build()) {
      return pool.invoke(() -> Permutations.random(length, seed));
    }
  }

  /** So that a release, or a JDK, that gives others is noticed. */
  @Test
  void permutations_stay_the_same_for_ever() {
    assertThat(Permutations.random(8, 1)).containsExactly(1, 2, 7, 4, 0, 6, 5, 3);
    assertThat(Arrays.hashCode(Permutations.random(10_000, 1))).isEqualTo(825508103);
  }

  @Test
  void near_seeds_have_nothing_in_common() {
    int[] one = Permutations.random(10_000, 1);
    for (long seed : new long[] {0, 2, 1 + 0x9E3779B97F4A7C15L, -1}) {
      int[] other = Permutations.random(10_000, seed);
      assertThat(IntStream.range(0, 10_000).filter(i -> one[i] == other[i]).count()).isLessThan(10);
    }
  }

  private static double chiSquare(Map<?, Integer> counts, int cells, double expected) {
    double sum = (cells - counts.size()) * expected;
    for (int count : counts.values()) sum += (count - expected) * (count - expected) / expected;
    return sum;
  }

  /** For 24 equally likely permutations it is above 60 once in 30,000 times. */
  private static double chiSquareOfFour(LongFunction<int[]> permutation) {
    int runs = 24_000;
    Map<String, Integer> counts = new HashMap<>();
    for (int seed = 0; seed < runs; seed++)
      counts.merge(Arrays.toString(permutation.apply(seed)), 1, Integer::sum);
    return chiSquare(counts, 24, runs / 24.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 256})
  void all_permutations_are_equally_likely(int buckets) {
    assertThat(chiSquareOfFour(seed -> Permutations.random(4, seed, buckets))).isLessThan(60);
  }

  @Test
  void a_shuffle_that_swaps_each_with_any_is_seen_not_to_be_fair() {
    double chiSquare =
        chiSquareOfFour(
            seed -> {
              Random random = new Random(seed);
              int[] numbers = {0, 1, 2, 3};
              for (int i = 0; i < 4; i++) {
                int j = random.nextInt(4);
                int number = numbers[i];
                numbers[i] = numbers[j];
                numbers[j] = number;
              }
              return numbers;
            });
    assertThat(chiSquare).isGreaterThan(100);
  }

  /** 16 parts of the positions: above 45 once in 10,000 times. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2500, 4999})
  void a_number_is_anywhere_equally_likely(int number) {
    Map<Integer, Integer> counts = new HashMap<>();
    int runs = 1600;
    for (int seed = 0; seed < runs; seed++) {
      int[] permutation = Permutations.random(5000, seed);
      int position = 0;
      while (permutation[position] != number) position++;
      counts.merge(position * 16 / 5000, 1, Integer::sum);
    }
    assertThat(chiSquare(counts, 16, runs / 16.0)).isLessThan(45);
  }

  @Test
  void numbers_below_a_bound_are_equally_likely() {
    SplitMix random = new SplitMix(42, 0);
    int bound = 3 << 29; // plain multiplication would favour every other one
    int[] counts = new int[3];
    for (int i = 0; i < 30_000; i++) counts[random.below(bound) % 3]++;
    for (int count : counts) assertThat(count).isBetween(9_500, 10_500);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void an_array_is_shuffled_by_that_permutation(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Integer[] array = random.ints(length).boxed().toArray(Integer[]::new);
          if (length > 0) array[0] = null;
          Integer[] before = array.clone();
          Permutations.shuffle(array, 17);
          assertThat(Arrays.equals(array, permuted(before, Permutations.random(length, 17))))
              .isTrue();
        });
  }

  private static Integer[] permuted(Integer[] source, int[] order) {
    return Arrays.stream(order).mapToObj(i -> source[i]).toArray(Integer[]::new);
  }

  @Test
  void a_length_is_not_negative() {
    assertThatThrownBy(() -> Permutations.random(-1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n: -1 (expected: 0 or more); it is the length of the permutation");
  }
}
