package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private record Item(int key, int index) {}

  private static final Comparator<Item> BY_KEY = Comparator.comparingInt(Item::key);

  private static Item[] items(Random random, int length, int keys) {
    Item[] items = new Item[length];
    for (int i = 0; i < length; i++) items[i] = new Item(random.nextInt(keys), i);
    return items;
  }

  private static void assertSortedLikeTheJdk(Item[] items) {
    Item[] expected = items.clone();
    Arrays.sort(expected, BY_KEY);
    Sorts.stable(items, BY_KEY);
    assertThat(items).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void equal_elements_stay_in_their_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          for (int keys : new int[] {1, 2, 100, Integer.MAX_VALUE})
            assertSortedLikeTheJdk(items(random, length, keys));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void whatever_is_sorted_already_or_backwards_or_nearly(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Item[] sorted = items(random, length, 1000);
          Arrays.sort(sorted, BY_KEY);
          assertSortedLikeTheJdk(sorted.clone());
          Item[] backwards = sorted.clone();
          Arrays.sort(backwards, BY_KEY.reversed());
          assertSortedLikeTheJdk(backwards);
          Item[] nearly = sorted.clone();
          if (length > 0) nearly[random.nextInt(length)] = new Item(random.nextInt(1000), -1);
          assertSortedLikeTheJdk(nearly);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 30_000, 200_000})
  void a_comparator_that_throws_leaves_the_array_as_it_was(int comparisons) {
    Item[] items = items(new Random(comparisons), 20_000, 5000);
    Item[] before = items.clone();
    AtomicInteger left = new AtomicInteger(comparisons);
    assertThatThrownBy(
            () ->
                Sorts.stable(
                    items,
                    (a, b) -> {
                      if (left.decrementAndGet() == 0) throw new IllegalStateException("compare");
                      return BY_KEY.compare(a, b);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("compare");
    assertThat(items).isEqualTo(before);
  }

  @Test
  void a_comparator_that_throws_leaves_a_short_array_as_it_was_too() {
    // The JDK's sort turns the first two around before it meets the last one.
    Item[] items = {new Item(2, 0), new Item(1, 1), new Item(3, 2), new Item(0, 3)};
    Item[] before = items.clone();
    Comparator<Item> throwing =
        (a, b) -> {
          if (a.key() == 0 || b.key() == 0) throw new IllegalStateException("compare");
          return BY_KEY.compare(a, b);
        };
    assertThatThrownBy(() -> Sorts.stable(items, throwing)).hasMessage("compare");
    assertThat(items).isEqualTo(before);
  }

  @Test
  void a_null_is_sorted_where_the_comparator_wants_it() {
    String[] words = {"b", null, "a"};
    Sorts.stable(words, Comparator.nullsLast(Comparator.naturalOrder()));
    assertThat(words).containsExactly("a", "b", null);
  }

  @Test
  void no_number_and_negative_zero_are_sorted_as_the_jdk_does() {
    Random random = new Random(5);
    Double[] special = {Double.NaN, -0.0, 0.0, Double.POSITIVE_INFINITY, Double.MIN_VALUE};
    Double[] doubles =
        random.ints(5000, 0, special.length).mapToObj(i -> special[i]).toArray(Double[]::new);
    Double[] expected = doubles.clone();
    Arrays.sort(expected, Comparator.naturalOrder());
    Sorts.stable(doubles, Comparator.naturalOrder());
    assertThat(doubles).isEqualTo(expected);
  }
}
