package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.collections.api.ParallelIterable;
import org.eclipse.collections.api.bag.Bag;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a view answers, against the sequential answer for its elements in their order. */
class ParallelViewTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";
  private static final Comparator<Integer> BY_LAST_DIGIT = Comparator.comparingInt(i -> i % 10);

  private interface Property {
    void check(FastList<Integer> list, ParallelIterable<Integer> view);
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Kind.all(
        builder,
        elements -> property.check(FastList.newList(elements), BeatIterate.asParallel(elements)));
  }

  static boolean isOdd(Integer number) {
    return Generated.slowly(number) % 2 != 0;
  }

  static Integer key(Integer number) {
    return (int) Generated.slowly(number) % 20;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_element_is_visited_once(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          Map<Integer, AtomicInteger> visits = new ConcurrentHashMap<>();
          view.forEach(i -> visits.computeIfAbsent(i, any -> new AtomicInteger()).addAndGet(1));
          view.forEachWith(
              (i, n) -> visits.computeIfAbsent(i, any -> new AtomicInteger()).addAndGet(n), 10);
          Bag<Integer> expected = HashBag.newBag(list);
          assertThat(visits).hasSize(expected.sizeDistinct());
          visits.forEach((i, n) -> assertThat(n).hasValue(11 * expected.occurrencesOf(i)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void counts_finds_and_asks(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          assertThat(view.count(ParallelViewTest::isOdd)).isEqualTo(list.count(i -> i % 2 != 0));
          for (int sought : new int[] {-1, 0, 5, 1990}) {
            assertThat(view.countWith((i, s) -> i < s, sought))
                .isEqualTo(list.count(i -> i < sought));
            assertThat(view.detect(i -> i >= sought)).isEqualTo(list.detect(i -> i >= sought));
            assertThat(view.detectWith((i, s) -> i >= s, sought))
                .isEqualTo(list.detect(i -> i >= sought));
            assertThat(view.detectIfNone(i -> i == sought, () -> -7))
                .isEqualTo(list.detectIfNone(i -> i == sought, () -> -7));
            assertThat(view.detectWithIfNone((i, s) -> i > s, sought, () -> -7))
                .isEqualTo(list.detectIfNone(i -> i > sought, () -> -7));
            assertThat(view.anySatisfy(i -> i == sought))
                .isEqualTo(list.anySatisfy(i -> i == sought));
            assertThat(view.anySatisfyWith((i, s) -> i > s, sought))
                .isEqualTo(list.anySatisfy(i -> i > sought));
            assertThat(view.allSatisfy(i -> i >= sought))
                .isEqualTo(list.allSatisfy(i -> i >= sought));
            assertThat(view.allSatisfyWith((i, s) -> i < s, sought))
                .isEqualTo(list.allSatisfy(i -> i < sought));
            assertThat(view.noneSatisfy(i -> i == sought))
                .isEqualTo(list.noneSatisfy(i -> i == sought));
            assertThat(view.noneSatisfyWith((i, s) -> i > s, sought))
                .isEqualTo(list.noneSatisfy(i -> i > sought));
          }
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void collections_have_the_order_of_the_elements(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          assertThat(view.toList()).isEqualTo(list);
          assertThat(view.toArray()).isEqualTo(list.toArray());
          assertThat(view.toArray(new Integer[0])).isEqualTo(list.toArray(new Integer[0]));
          assertThat(view.toSet()).isEqualTo(list.toSet());
          assertThat(view.toBag()).isEqualTo(list.toBag());
          assertThat(view.toSortedList()).isEqualTo(list.toSortedList());
          assertThat(view.toSortedList(BY_LAST_DIGIT)).isEqualTo(list.toSortedList(BY_LAST_DIGIT));
          assertThat(view.toSortedListBy(i -> i % 7)).isEqualTo(list.toSortedListBy(i -> i % 7));
          assertThat(view.toSortedSet().toList()).isEqualTo(list.toSortedSet().toList());
          assertThat(view.toSortedSet(BY_LAST_DIGIT).toList())
              .isEqualTo(list.toSortedSet(BY_LAST_DIGIT).toList());
          assertThat(view.toSortedSetBy(i -> i % 7).toList())
              .isEqualTo(list.toSortedSetBy(i -> i % 7).toList());
          assertThat(view.toSortedBag().toList()).isEqualTo(list.toSortedBag().toList());
          assertThat(view.toSortedBag(BY_LAST_DIGIT).toList())
              .isEqualTo(list.toSortedBag(BY_LAST_DIGIT).toList());
          assertThat(view.toSortedBagBy(i -> i % 7).toList())
              .isEqualTo(list.toSortedBagBy(i -> i % 7).toList());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void maps_and_strings_too(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          assertThat((Map<Integer, String>) view.toMap(ParallelViewTest::key, i -> "=" + i))
              .isEqualTo(list.toMap(ParallelViewTest::key, i -> "=" + i));
          assertThat((Map<Integer, Integer>) view.toSortedMap(ParallelViewTest::key, i -> i))
              .isEqualTo(list.toSortedMap(ParallelViewTest::key, i -> i));
          assertThat(
                  view.toSortedMap(Comparator.<Integer>reverseOrder(), i -> i % 9, i -> i)
                      .keysView()
                      .toList())
              .isEqualTo(
                  list.toSortedMap(Comparator.<Integer>reverseOrder(), i -> i % 9, i -> i)
                      .keysView()
                      .toList());
          assertThat(view.makeString()).isEqualTo(list.makeString());
          assertThat(view.makeString("-")).isEqualTo(list.makeString("-"));
          assertThat(view.makeString("[", ", ", "]")).isEqualTo(list.makeString("[", ", ", "]"));
          assertThat(view.makeString(i -> "", "<", "|", ">"))
              .isEqualTo(list.collect(i -> "").makeString("<", "|", ">"));
          StringBuilder text = new StringBuilder("x");
          view.appendString(text);
          view.appendString(text, "; ");
          view.appendString(text, "(", "", ")");
          assertThat(text.toString())
              .isEqualTo(
                  "x" + list.makeString() + list.makeString("; ") + list.makeString("(", "", ")"));
          assertThat(view).hasToString(list.toString());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void the_first_of_the_best_is_taken_and_sums_are_the_same_to_the_bit(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          assertThat(view.sumOfInt(i -> i)).isEqualTo(list.sumOfInt(i -> i));
          assertThat(view.sumOfLong(i -> i * 10_000_000_000L))
              .isEqualTo(list.sumOfLong(i -> i * 10_000_000_000L));
          assertThat(view.sumOfFloat(i -> 0.1f * i)).isEqualTo(list.sumOfFloat(i -> 0.1f * i));
          assertThat(view.sumOfDouble(i -> 1e9 / (Generated.slowly(i) + 0.3)))
              .isEqualTo(list.sumOfDouble(i -> 1e9 / (i + 0.3)));
          if (list.isEmpty()) {
            assertThatThrownBy(view::min).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> view.maxBy(i -> i)).isInstanceOf(NoSuchElementException.class);
            return;
          }
          assertThat(view.min()).isEqualTo(list.min());
          assertThat(view.max()).isEqualTo(list.max());
          assertThat(view.min(BY_LAST_DIGIT)).isEqualTo(list.min(BY_LAST_DIGIT));
          assertThat(view.max(BY_LAST_DIGIT)).isEqualTo(list.max(BY_LAST_DIGIT));
          assertThat(view.minBy(ParallelViewTest::key)).isEqualTo(list.minBy(i -> i % 20));
          assertThat(view.maxBy(ParallelViewTest::key)).isEqualTo(list.maxBy(i -> i % 20));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void folds_go_in_that_order(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          assertThat(
                  (Object)
                      view.aggregateBy(ParallelViewTest::key, () -> 7, (sum, i) -> 31 * sum + i))
              .isEqualTo(list.aggregateBy(i -> i % 20, () -> 7, (sum, i) -> 31 * sum + i));
          assertThat(
                  (Object)
                      view.aggregateInPlaceBy(
                          ParallelViewTest::key, FastList<Integer>::new, List::add))
              .isEqualTo(list.aggregateInPlaceBy(i -> i % 20, FastList<Integer>::new, List::add));
          if (list.distinct().size() == list.size()) {
            assertThat((Object) view.groupByUniqueKey(i -> -i))
                .isEqualTo(list.groupByUniqueKey(i -> -i));
          } else {
            assertThatThrownBy(() -> view.groupByUniqueKey(i -> -i))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected: 1");
          }
        });
  }

  @Test
  void null_is_an_element_like_any_other() {
    List<Integer> numbers = Arrays.asList(3, null, 1, null, 3);
    List<Iterable<Integer>> collections =
        List.of(
            numbers,
            FastList.newList(numbers),
            UnifiedSet.newSet(numbers),
            new LinkedHashSet<>(numbers),
            HashBag.newBag(numbers));
    for (Iterable<Integer> elements : collections) {
      FastList<Integer> list = FastList.newList(elements);
      ParallelIterable<Integer> view = BeatIterate.asParallel(elements);
      assertThat(view.toList()).isEqualTo(list);
      assertThat(view.toSet()).isEqualTo(list.toSet());
      assertThat(view.toBag()).isEqualTo(list.toBag());
      assertThat(view.asUnique().toList()).isEqualTo(list.distinct());
      assertThat(view.select(i -> i == null).toList()).isEqualTo(list.select(i -> i == null));
      assertThat(view.collect(i -> i == null ? 0 : null).toList())
          .isEqualTo(list.collect(i -> i == null ? 0 : null));
      assertThat(view.detect(i -> i == null)).isNull();
      assertThat(view.anySatisfy(i -> i == null)).isTrue();
      assertThat(view.min(Comparator.nullsFirst(Comparator.naturalOrder()))).isNull();
      assertThat(view.makeString()).isEqualTo(list.makeString());
      assertThat((Map<Integer, Integer>) view.toMap(i -> i, i -> i))
          .isEqualTo(list.toMap(i -> i, i -> i));
      assertThat(HashBag.newBag(view.groupBy(i -> i).get(null)))
          .isEqualTo(HashBag.newBag(list.groupBy(i -> i).get(null)));
    }
  }

  @Test
  void the_last_value_of_a_key_stays_in_a_map() {
    Map<Integer, Integer> expected = new HashMap<>();
    List<Integer> numbers = FastList.newList();
    for (int i = 0; i < 100_000; i++) {
      numbers.add(i);
      expected.put(i % 100, i);
    }
    assertThat((Map<Integer, Integer>) BeatIterate.asParallel(numbers).toMap(i -> i % 100, i -> i))
        .isEqualTo(expected);
  }
}
