package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.collections.api.ParallelIterable;
import org.eclipse.collections.api.bag.ParallelBag;
import org.eclipse.collections.api.bag.ParallelUnsortedBag;
import org.eclipse.collections.api.bag.sorted.ParallelSortedBag;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.list.ParallelListIterable;
import org.eclipse.collections.api.multimap.Multimap;
import org.eclipse.collections.api.set.ParallelSetIterable;
import org.eclipse.collections.api.set.ParallelUnsortedSetIterable;
import org.eclipse.collections.api.set.sorted.ParallelSortedSetIterable;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.sorted.mutable.TreeBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.set.sorted.mutable.TreeSortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Views made of views: which kind they are, and which elements they have in which order. */
class ParallelStagesTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";

  private interface Property {
    void check(FastList<Integer> list, ParallelIterable<Integer> view);
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Kind.all(
        builder,
        elements -> {
          FastList<Integer> list = FastList.newList(elements);
          property.check(list, BeatIterate.asParallel(elements));
          TreeBag<Integer> bag = TreeBag.newBag(Comparator.<Integer>reverseOrder(), list);
          property.check(FastList.newList(bag), BeatIterate.asParallel(bag));
        });
  }

  /** The groups that a collection of the view's kind has. */
  private static <V> Multimap<V, Integer> groups(
      ParallelIterable<Integer> view, FastList<Integer> list, Function<Integer, V> key) {
    if (view instanceof ParallelSortedSetIterable<Integer> set)
      return TreeSortedSet.newSet(set.comparator(), list).groupBy(key);
    if (view instanceof ParallelSetIterable) return UnifiedSet.newSet(list).groupBy(key);
    if (view instanceof ParallelSortedBag)
      return TreeBag.newBag(Comparator.<Integer>reverseOrder(), list).groupBy(key);
    if (view instanceof ParallelBag) return HashBag.newBag(list).groupBy(key);
    return list.groupBy(key);
  }

  private static <V> Multimap<V, Integer> groupsByEach(
      ParallelIterable<Integer> view, FastList<Integer> list, Function<Integer, List<V>> keys) {
    if (view instanceof ParallelSortedSetIterable<Integer> set)
      return TreeSortedSet.newSet(set.comparator(), list).groupByEach(keys);
    if (view instanceof ParallelSetIterable) return UnifiedSet.newSet(list).groupByEach(keys);
    if (view instanceof ParallelSortedBag)
      return TreeBag.newBag(Comparator.<Integer>reverseOrder(), list).groupByEach(keys);
    if (view instanceof ParallelBag) return HashBag.newBag(list).groupByEach(keys);
    return list.groupByEach(keys);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void filters_keep_the_order_and_the_kind(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          ParallelIterable<Integer> odd = view.select(ParallelViewTest::isOdd);
          assertThat(odd).hasSameClassAs(view);
          assertThat(odd.toList()).isEqualTo(list.select(i -> i % 2 != 0));
          assertThat(view.reject(ParallelViewTest::isOdd).toList())
              .isEqualTo(list.reject(i -> i % 2 != 0));
          assertThat(view.selectWith((i, n) -> i > n, 5).toList())
              .isEqualTo(list.select(i -> i > 5));
          assertThat(view.rejectWith((i, n) -> i > n, 5).toList())
              .isEqualTo(list.reject(i -> i > 5));
          assertThat(view.selectInstancesOf(Integer.class).toList()).isEqualTo(list);
          assertThat(view.selectInstancesOf(String.class).toList()).isEmpty();
          assertThat(view.asUnique().toList()).isEqualTo(list.distinct());
          assertThat(view.asUnique()).isInstanceOf(ParallelSetIterable.class);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void what_is_made_of_elements_may_be_equal(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          assertThat(view.collect(ParallelViewTest::key).toList())
              .isEqualTo(list.collect(i -> i % 20));
          assertThat(view.collectWith((i, n) -> i / n, 3).toList())
              .isEqualTo(list.collect(i -> i / 3));
          assertThat(view.collectIf(ParallelViewTest::isOdd, i -> i / 3).toList())
              .isEqualTo(list.collectIf(i -> i % 2 != 0, i -> i / 3));
          assertThat(view.flatCollect(i -> Arrays.asList(i, -i)).toList())
              .isEqualTo(list.flatCollect(i -> Arrays.asList(i, -i)));
          assertThat(view.collect(ParallelViewTest::key).asUnique().toList())
              .isEqualTo(list.collect(i -> i % 20).distinct());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void stages_follow_each_other(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          ParallelIterable<Integer> stages =
              view.reject(i -> i % 5 == 0)
                  .collect(ParallelViewTest::key)
                  .flatCollect(i -> Arrays.asList(i, i + 1, i))
                  .collectIf(i -> i != 3, i -> 2 * i)
                  .asUnique()
                  .collectWith(Integer::sum, 1)
                  .select(i -> i % 3 != 0);
          MutableList<Integer> expected =
              list.reject(i -> i % 5 == 0)
                  .collect(i -> i % 20)
                  .flatCollect(i -> Arrays.asList(i, i + 1, i))
                  .collectIf(i -> i != 3, i -> 2 * i)
                  .distinct()
                  .collect(i -> i + 1)
                  .select(i -> i % 3 != 0);
          assertThat(stages.toList()).isEqualTo(expected);
          assertThat(stages.detect(i -> i > 9)).isEqualTo(expected.detect(i -> i > 9));
          assertThat(stages.anySatisfy(i -> i == 5)).isEqualTo(expected.contains(5));
          assertThat(stages.count(i -> i > 9)).isEqualTo(expected.count(i -> i > 9));
          assertThat(
                  view.select(ParallelViewTest::isOdd)
                      .flatCollect(i -> Arrays.asList(-i, i))
                      .detect(i -> i > 3))
              .isEqualTo(list.detect(i -> i > 3 && i % 2 != 0));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void groups_are_of_the_same_kind(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          assertThat(view.groupBy(ParallelViewTest::key))
              .isEqualTo(groups(view, list, i -> i % 20));
          assertThat(view.groupByEach(i -> Arrays.asList(i % 3, 7)))
              .isEqualTo(groupsByEach(view, list, i -> Arrays.asList(i % 3, 7)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void occurrences_are_counted(BeatPoolBuilder builder) {
    forAll(
        builder,
        (list, view) -> {
          if (!(view instanceof ParallelBag<Integer> bag)) return;
          HashBag<Integer> expected = HashBag.newBag(list.reject(i -> i % 2 == 0));
          ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>();
          bag.select(ParallelViewTest::isOdd)
              .forEachWithOccurrences((i, n) -> counts.merge(i, n, Integer::sum));
          assertThat(counts).isEqualTo(expected.toMapOfItemToCount());
        });
  }

  @ParameterizedTest
  @EnumSource
  void the_kind_of_a_view_is_that_of_the_collection(Kind kind) {
    ParallelIterable<Integer> view = BeatIterate.asParallel(kind.random(new Random(1), 10));
    Class<?> expected =
        switch (kind) {
          case UNIFIED_SET, HASH_SET, LINKED_SET, IMMUTABLE_SET ->
              ParallelUnsortedSetIterable.class;
          case TREE_SET, SORTED_SET -> ParallelSortedSetIterable.class;
          case BAG, IMMUTABLE_BAG, MAP -> ParallelUnsortedBag.class;
          default -> ParallelListIterable.class;
        };
    assertThat(view).isInstanceOf(expected);
    boolean ordered = view instanceof OrderedView;
    assertThat(view.collect(i -> i))
        .isInstanceOf(ordered ? ParallelListIterable.class : ParallelUnsortedBag.class);
  }
}
