package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.multimap.set.UnifiedSetMultimap;
import org.eclipse.collections.impl.utility.Iterate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the sequential answer, to the bit. */
class BeatGroupsTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";

  private interface Property {
    void check(FastList<Integer> list, Iterable<Integer> elements);
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Kind.all(builder, elements -> property.check(FastList.newList(elements), elements));
  }

  /** Few keys, one of them with most of the elements. */
  private static Integer key(Integer number) {
    return Generated.slowly(number) % 3 == 0 ? number % 20 : 1;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void groups_have_the_order_of_the_collection(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) ->
            assertThat(BeatGroups.groupBy(elements, BeatGroupsTest::key))
                .isEqualTo(list.groupBy(BeatGroupsTest::key)));
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void folds_go_in_that_order(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          assertThat(
                  (Map<Integer, Integer>)
                      BeatGroups.aggregateBy(
                          elements, BeatGroupsTest::key, () -> 7, (sum, i) -> 31 * sum + i))
              .isEqualTo(list.aggregateBy(BeatGroupsTest::key, () -> 7, (sum, i) -> 31 * sum + i));
          assertThat(
                  (Map<Integer, FastList<Integer>>)
                      BeatGroups.aggregateInPlaceBy(
                          elements, BeatGroupsTest::key, FastList<Integer>::new, List::add))
              .isEqualTo(
                  list.aggregateInPlaceBy(BeatGroupsTest::key, FastList<Integer>::new, List::add));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void targets_go_on_from_what_they_have(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          UnifiedSetMultimap<Integer, Integer> groups = UnifiedSetMultimap.newMultimap();
          groups.put(1, -5);
          assertThat(BeatGroups.groupBy(elements, BeatGroupsTest::key, groups)).isSameAs(groups);
          UnifiedSetMultimap<Integer, Integer> expected = UnifiedSetMultimap.newMultimap();
          expected.put(1, -5);
          assertThat(groups).isEqualTo(list.groupBy(BeatGroupsTest::key, expected));

          assertThat(
                  (Map<Integer, Integer>)
                      BeatGroups.aggregateBy(
                          elements,
                          BeatGroupsTest::key,
                          () -> 7,
                          (sum, i) -> 31 * sum + i,
                          UnifiedMap.newWithKeysValues(1, 3, 99, 4)))
              .isEqualTo(
                  list.aggregateBy(
                      BeatGroupsTest::key,
                      () -> 7,
                      (sum, i) -> 31 * sum + i,
                      UnifiedMap.newWithKeysValues(1, 3, 99, 4)));
          FastList<Integer> mine = FastList.newListWith(-1);
          Map<Integer, FastList<Integer>> lists =
              BeatGroups.aggregateInPlaceBy(
                  elements,
                  BeatGroupsTest::key,
                  FastList<Integer>::new,
                  List::add,
                  UnifiedMap.<Integer, FastList<Integer>>newWithKeysValues(1, mine));
          assertThat(lists.get(1))
              .isSameAs(mine)
              .isEqualTo(FastList.newListWith(-1).withAll(list.select(i -> key(i) == 1)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void sums_are_the_same_to_the_bit(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          assertThat(BeatGroups.sumByInt(elements, BeatGroupsTest::key, i -> i))
              .isEqualTo(list.sumByInt(BeatGroupsTest::key, i -> i));
          assertThat(BeatGroups.sumByLong(elements, BeatGroupsTest::key, i -> i * 10_000_000_000L))
              .isEqualTo(list.sumByLong(BeatGroupsTest::key, i -> i * 10_000_000_000L));
          assertThat(BeatGroups.sumByFloat(elements, BeatGroupsTest::key, i -> 0.1f * i))
              .isEqualTo(list.sumByFloat(BeatGroupsTest::key, i -> 0.1f * i));
          assertThat(BeatGroups.sumByDouble(elements, BeatGroupsTest::key, i -> 1e9 / (i + 0.3)))
              .isEqualTo(list.sumByDouble(BeatGroupsTest::key, i -> 1e9 / (i + 0.3)));
          assertThat(
                  (Map<Integer, BigDecimal>)
                      BeatGroups.sumByBigDecimal(
                          elements, BeatGroupsTest::key, i -> BigDecimal.valueOf(i, i % 9 - 3)))
              .isEqualTo(
                  Iterate.sumByBigDecimal(
                      list, BeatGroupsTest::key, i -> BigDecimal.valueOf(i, i % 9 - 3)));
          assertThat(
                  (Map<Integer, BigInteger>)
                      BeatGroups.sumByBigInteger(
                          elements, BeatGroupsTest::key, i -> BigInteger.TEN.pow(30 + i % 9)))
              .isEqualTo(
                  Iterate.sumByBigInteger(
                      list, BeatGroupsTest::key, i -> BigInteger.TEN.pow(30 + i % 9)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_has_a_key_of_its_own_or_that_is_said(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, elements) -> {
          MutableList<Integer> distinct = list.distinct();
          assertThat((Map<Integer, Integer>) BeatGroups.groupByUnique(distinct, i -> -i))
              .isEqualTo(distinct.groupByUniqueKey(i -> -i));
          if (Iterate.sizeOf(distinct) == list.size()) return;
          assertThatThrownBy(() -> BeatGroups.groupByUnique(list, i -> i))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("expected: 1");
        });
  }

  @Test
  void a_key_may_be_null() {
    assertThat(BeatGroups.groupBy(List.of(1, 2, 3), i -> i == 2 ? null : "x").get(null))
        .containsExactly(2);
  }
}
