package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.utility.Iterate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null is an element like any other: against the sequential answer for what lies in a list. */
class NullElementsTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";

  private static final Comparator<Integer> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<Integer> NULLS_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private interface Property {
    void check(FastList<Integer> list, Iterable<Integer> elements);
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Kind.allWithNulls(builder, elements -> property.check(FastList.newList(elements), elements));
  }

  /** Null or odd; takes a while for some. */
  private static boolean isWanted(Integer number) {
    return number == null || Generated.slowly(number) % 2 != 0;
  }

  /** Null for some, and something else for null. */
  private static Integer made(Integer number) {
    if (number == null) return -1;
    return Generated.slowly(number) % 3 == 0 ? null : (Integer) (number + 1);
  }

  private static Integer key(Integer number) {
    return number == null || number % 7 == 0 ? null : (Integer) (number % 5);
  }

  /** The same number of each; the order of those with one is checked with targets. */
  private static void assertSameBag(Collection<?> actual, Collection<?> expected) {
    assertThat(HashBag.newBag(actual)).isEqualTo(HashBag.newBag(expected));
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void they_are_selected_rejected_and_collected(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          FastList<Integer> none = FastList.newList();
          assertThat(BeatIterate.select(elements, NullElementsTest::isWanted, none.clone()))
              .isEqualTo(list.select(NullElementsTest::isWanted));
          assertThat(BeatIterate.reject(elements, NullElementsTest::isWanted, none.clone()))
              .isEqualTo(list.reject(NullElementsTest::isWanted));
          assertThat(BeatIterate.collect(elements, NullElementsTest::made, none.clone()))
              .isEqualTo(list.collect(NullElementsTest::made));
          assertThat(
                  BeatIterate.collectIf(
                      elements, NullElementsTest::isWanted, NullElementsTest::made, none.clone()))
              .isEqualTo(list.collectIf(NullElementsTest::isWanted, NullElementsTest::made));
          assertThat(BeatIterate.flatCollect(elements, i -> Arrays.asList(i, null), none.clone()))
              .isEqualTo(list.flatCollect(i -> Arrays.asList(i, null)));
          assertSameBag(
              BeatIterate.select(elements, NullElementsTest::isWanted),
              list.select(NullElementsTest::isWanted));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void they_are_visited_counted_and_found(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          AtomicIntegerArray visits = new AtomicIntegerArray(list.size());
          BeatIterate.forEachWithIndex(
              elements,
              (i, index) -> {
                if (Objects.equals(i, list.get(index))) visits.incrementAndGet(index);
              });
          for (int i = 0; i < list.size(); i++) assertThat(visits.get(i)).isOne();
          assertThat(BeatIterate.count(elements, i -> i == null))
              .isEqualTo(list.count(i -> i == null));
          assertThat(BeatIterate.detect(elements, i -> i == null || i > 900))
              .isEqualTo(list.detect(i -> i == null || i > 900));
          assertThat(BeatIterate.detect(elements, i -> i != null && i > 900))
              .isEqualTo(list.detect(i -> i != null && i > 900));
          assertThat(BeatIterate.anySatisfy(elements, i -> i == null))
              .isEqualTo(list.anySatisfy(i -> i == null));
          assertThat(BeatIterate.allSatisfy(elements, i -> i == null))
              .isEqualTo(list.allSatisfy(i -> i == null));
          assertThat(BeatIterate.noneSatisfy(elements, i -> i == null))
              .isEqualTo(list.noneSatisfy(i -> i == null));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void they_are_folded_sorted_and_joined(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          assertThat(BeatIterate.injectInto(elements, "", (s, i) -> s + i, String::concat))
              .isEqualTo(list.makeString(""));
          assertThat(BeatIterate.makeString(elements, "[", ",", "]"))
              .isEqualTo(list.makeString("[", ",", "]"));
          assertThat(BeatIterate.toSortedList(elements, NULLS_FIRST))
              .isEqualTo(list.clone().sortThis(NULLS_FIRST));
          if (Iterate.allSatisfy(list, i -> i == null)) return;
          assertThat(BeatIterate.min(elements, NULLS_LAST)).contains(list.min(NULLS_LAST));
          assertThat(BeatIterate.max(elements, NULLS_FIRST)).contains(list.max(NULLS_FIRST));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void they_are_grouped_and_are_keys(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          assertThat(BeatGroups.groupBy(elements, NullElementsTest::key))
              .isEqualTo(list.groupBy(NullElementsTest::key));
          assertThat(
                  (Map<Integer, Integer>)
                      BeatGroups.aggregateBy(
                          elements,
                          NullElementsTest::key,
                          () -> 0,
                          (n, i) -> i == null ? n : n + i))
              .isEqualTo(
                  list.aggregateBy(
                      NullElementsTest::key, () -> 0, (n, i) -> i == null ? n : n + i));
          assertThat(BeatGroups.sumByInt(elements, NullElementsTest::key, i -> i == null ? 1 : i))
              .isEqualTo(list.sumByInt(NullElementsTest::key, i -> i == null ? 1 : i));
        });
  }
}
