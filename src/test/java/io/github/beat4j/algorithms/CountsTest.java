package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts and Groups: what is made of an array by hash tables. */
class CountsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /** Hashes slowly, so that others take part, and rarely differently. */
  private record Word(long value) {
    @Override
    public int hashCode() {
      return (int) Generated.slowly(value) & 0xFF;
    }
  }

  private static Word[] words(Random random, int length) {
    int bound = 1 + random.nextInt(random.nextBoolean() ? 10 : 2000);
    Word[] words = new Word[length];
    for (int i = 0; i < length; i++)
      words[i] = random.nextInt(20) == 0 ? null : new Word(random.nextInt(bound));
    return words;
  }

  private static <T> Map<T, Long> counted(T[] array) {
    Map<T, Long> counts = new LinkedHashMap<>();
    for (T element : array) counts.merge(element, 1L, Long::sum);
    return counts;
  }

  private static <K, T> Map<K, List<T>> grouped(T[] array, Function<T, K> key) {
    Map<K, List<T>> groups = new LinkedHashMap<>();
    for (T element : array)
      groups.computeIfAbsent(key.apply(element), k -> new ArrayList<>()).add(element);
    return groups;
  }

  /** With the order of the entries, and the keys themselves. */
  private static void assertSameOrder(Map<?, ?> map, Map<?, ?> expected) {
    assertThat(new ArrayList<>(map.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
    List<Object> keys = new ArrayList<>(expected.keySet());
    int i = 0;
    for (Object key : map.keySet()) assertThat(key).isSameAs(keys.get(i++));
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void objects_are_counted_in_the_order_in_which_they_come_first(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Word[] words = words(random, length);
          Map<Word, Long> expected = counted(words);
          assertSameOrder(Counts.of(words), expected);
          assertThat(Counts.distinct(words)).isEqualTo(expected.size());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void objects_are_grouped_in_their_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Integer[] numbers = random.ints(length).boxed().toArray(Integer[]::new);
          int keys = 1 + random.nextInt(100);
          Function<Integer, Integer> key =
              x -> x % 7 == 0 ? null : (int) (Generated.slowly(x) % keys);
          assertThat(new ArrayList<>(Groups.by(numbers, key).entrySet()))
              .isEqualTo(new ArrayList<>(grouped(numbers, key).entrySet()));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void different_numbers_are_counted_once(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int bound = random.nextBoolean() ? 1000 : Integer.MAX_VALUE;
          int[] ints = random.ints(length, -bound, bound).toArray();
          assertThat(Counts.distinct(ints)).isEqualTo((int) Arrays.stream(ints).distinct().count());
          long[] longs =
              Arrays.stream(ints).mapToLong(x -> (long) x << random.nextInt(33)).toArray();
          assertThat(Counts.distinct(longs))
              .isEqualTo((int) Arrays.stream(longs).distinct().count());
        });
  }

  @Test
  void containers_are_combined_in_these_tests() {
    long[] longs = new Random(7).longs(300_000, 0, 100_000).toArray();
    Long[] objects = Arrays.stream(longs).boxed().toArray(Long[]::new);
    int distinct = (int) Arrays.stream(longs).distinct().count();
    Map<Long, Long> counts = counted(objects);
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      for (int i = 0; i < 100 && pool.stats().steals() < 9; i++)
        pool.invoke(
            () -> {
              assertThat(Counts.distinct(longs)).isEqualTo(distinct);
              assertThat(Counts.distinct(objects)).isEqualTo(distinct);
              assertSameOrder(Counts.of(objects), counts);
              return null;
            });
      assertThat(pool.stats().steals()).isGreaterThanOrEqualTo(9);
    }
  }

  @Test
  void a_union_has_the_elements_of_both_whichever_is_larger() {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 8, 9, 1000}) {
      long[] some = LongStream.concat(random.longs(size), LongStream.of(0)).toArray();
      long[] others =
          LongStream.concat(random.longs(100), Arrays.stream(some).limit(size / 2)).toArray();
      Set<Long> expected = new HashSet<>();
      for (long x : some) expected.add(x);
      for (long x : others) expected.add(x);
      assertThat(LongSet.union(set(some), set(others)).size()).isEqualTo(expected.size());
      assertThat(LongSet.union(set(others), set(some)).size()).isEqualTo(expected.size());
    }
  }

  private static LongSet set(long[] elements) {
    LongSet set = new LongSet();
    for (long element : elements) set.add(element);
    return set;
  }

  @Test
  void what_a_key_throws_is_thrown() {
    assertThatThrownBy(
            () ->
                Groups.by(
                    new String[] {"a"},
                    x -> {
                      throw new IllegalStateException("key");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("key");
  }
}
