package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.collections.api.bag.Bag;
import org.eclipse.collections.api.block.procedure.Procedure;
import org.eclipse.collections.api.block.procedure.primitive.ObjectIntProcedure;
import org.eclipse.collections.api.list.ListIterable;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.parallel.Combiner;
import org.eclipse.collections.impl.parallel.ParallelIterate;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.utility.Iterate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what Eclipse Collections does, on collections of every kind. */
class BeatIterateTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";

  private static boolean isOdd(Integer number) {
    return Generated.slowly(number) % 2 != 0;
  }

  private static Integer squared(Integer number) {
    return (int) Generated.slowly(number) * number;
  }

  /** Equal, of the same type, and in the same order where there is one. */
  private static void assertSame(Collection<?> actual, Collection<?> expected) {
    if (expected instanceof ListIterable) assertThat(actual).isInstanceOf(FastList.class);
    else assertThat(actual).hasSameClassAs(expected);
    if (expected instanceof UnifiedSet
        || expected instanceof HashBag
        || expected.getClass() == HashSet.class)
      assertThat(HashBag.newBag(actual)).isEqualTo(HashBag.newBag(expected));
    else assertThat(FastList.newList(actual)).isEqualTo(FastList.newList(expected));
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void selects_rejects_and_collects_what_parallel_iterate_does(BeatPoolBuilder builder) {
    Kind.all(
        builder,
        elements -> {
          assertSame(
              BeatIterate.select(elements, BeatIterateTest::isOdd),
              ParallelIterate.select(elements, BeatIterateTest::isOdd));
          assertSame(
              BeatIterate.reject(elements, BeatIterateTest::isOdd),
              ParallelIterate.reject(elements, BeatIterateTest::isOdd));
          assertSame(
              BeatIterate.collect(elements, BeatIterateTest::squared),
              ParallelIterate.collect(elements, BeatIterateTest::squared));
          assertSame(
              BeatIterate.collectIf(elements, BeatIterateTest::isOdd, BeatIterateTest::squared),
              ParallelIterate.collectIf(
                  elements, BeatIterateTest::isOdd, BeatIterateTest::squared));
          assertSame(
              BeatIterate.flatCollect(elements, i -> Arrays.asList(i, -i)),
              ParallelIterate.flatCollect(elements, i -> Arrays.asList(i, -i)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void targets_are_filled_in_order_behind_what_they_have(BeatPoolBuilder builder) {
    Kind.all(
        builder,
        elements -> {
          assertThat(BeatIterate.select(elements, BeatIterateTest::isOdd, FastList.newListWith(7)))
              .isEqualTo(Iterate.select(elements, i -> i % 2 != 0, FastList.newListWith(7)));
          assertThat(BeatIterate.reject(elements, BeatIterateTest::isOdd, FastList.newListWith(7)))
              .isEqualTo(Iterate.reject(elements, i -> i % 2 != 0, FastList.newListWith(7)));
          assertThat(
                  BeatIterate.collect(elements, BeatIterateTest::squared, FastList.newListWith(7)))
              .isEqualTo(Iterate.collect(elements, i -> i * i, FastList.newListWith(7)));
          assertThat(
                  BeatIterate.collectIf(
                      elements, BeatIterateTest::isOdd, i -> -i, FastList.newListWith(7)))
              .isEqualTo(
                  Iterate.collectIf(elements, i -> i % 2 != 0, i -> -i, FastList.newListWith(7)));
          assertThat(
                  BeatIterate.flatCollect(
                      elements, i -> Arrays.asList(squared(i), -i), FastList.newListWith(7)))
              .isEqualTo(
                  Iterate.flatCollect(
                      elements, i -> Arrays.asList(i * i, -i), FastList.newListWith(7)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_element_is_visited_once(BeatPoolBuilder builder) {
    Kind.all(
        builder,
        elements -> {
          Map<Integer, AtomicInteger> visits = new ConcurrentHashMap<>();
          BeatIterate.forEach(
              elements,
              i -> visits.computeIfAbsent(i, key -> new AtomicInteger()).incrementAndGet());
          Bag<Integer> expected = HashBag.newBag(elements);
          assertThat(visits).hasSize(expected.sizeDistinct());
          visits.forEach((i, n) -> assertThat(n).hasValue(expected.occurrencesOf(i)));

          Object[] places = new Object[Iterate.sizeOf(elements)];
          BeatIterate.forEachWithIndex(elements, (i, index) -> places[index] = i);
          assertThat(places).isEqualTo(FastList.newList(elements).toArray());
        });
  }

  /** Notes what it gets. */
  private static final class Notes implements Procedure<Integer>, ObjectIntProcedure<Integer> {
    private static final long serialVersionUID = 1;

    private final FastList<Integer> noted = FastList.newList();

    @Override
    public void value(Integer number) {
      noted.add(squared(number));
    }

    @Override
    public void value(Integer number, int index) {
      noted.add(squared(number) + index);
    }
  }

  /** Puts notes together, one by one or all at once. */
  private static final class Together implements Combiner<Notes> {
    private static final long serialVersionUID = 1;

    private final boolean oneByOne;
    private final FastList<Integer> all = FastList.newList();

    Together(boolean oneByOne) {
      this.oneByOne = oneByOne;
    }

    @Override
    public void combineAll(Iterable<Notes> parts) {
      assertThat(oneByOne).isFalse();
      for (Notes notes : parts) all.addAll(notes.noted);
    }

    @Override
    public void combineOne(Notes notes) {
      assertThat(oneByOne).isTrue();
      all.addAll(notes.noted);
    }

    @Override
    public boolean useCombineOne() {
      return oneByOne;
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void blocks_of_parts_are_combined_in_order(BeatPoolBuilder builder) {
    Kind.all(
        builder,
        elements -> {
          Notes expected = new Notes();
          elements.forEach((Integer i) -> expected.value(i));
          Notes expectedWithIndex = new Notes();
          Iterate.forEachWithIndex(elements, expectedWithIndex);
          for (boolean oneByOne : new boolean[] {true, false}) {
            Together together = new Together(oneByOne);
            BeatIterate.forEach(elements, Notes::new, together);
            assertThat(together.all).isEqualTo(expected.noted);
            Together withIndex = new Together(oneByOne);
            BeatIterate.forEachWithIndex(elements, Notes::new, withIndex);
            assertThat(withIndex.all).isEqualTo(expectedWithIndex.noted);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void counts_finds_and_asks(BeatPoolBuilder builder) {
    Kind.all(
        builder,
        elements -> {
          assertThat(BeatIterate.count(elements, BeatIterateTest::isOdd))
              .isEqualTo(Iterate.count(elements, i -> i % 2 != 0));
          for (int sought : new int[] {-1, 0, 5, 1990}) {
            assertThat(BeatIterate.detect(elements, i -> i >= sought))
                .isEqualTo(Iterate.detect(elements, i -> i >= sought));
            assertThat(BeatIterate.anySatisfy(elements, i -> i == sought))
                .isEqualTo(Iterate.anySatisfy(elements, i -> i == sought));
            assertThat(BeatIterate.allSatisfy(elements, i -> i >= sought))
                .isEqualTo(Iterate.allSatisfy(elements, i -> i >= sought));
            assertThat(BeatIterate.noneSatisfy(elements, i -> i == sought))
                .isEqualTo(Iterate.noneSatisfy(elements, i -> i == sought));
          }
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void folds_sorts_and_joins(BeatPoolBuilder builder) {
    Comparator<Integer> byLastDigit = Comparator.comparingInt(i -> i % 10);
    Kind.all(
        builder,
        elements -> {
          FastList<Integer> list = FastList.newList(elements);
          assertThat(BeatIterate.injectInto(elements, "", (s, i) -> s + i, String::concat))
              .isEqualTo(list.makeString(""));
          assertThat(BeatIterate.makeString(elements, "[", ", ", "]"))
              .isEqualTo(list.makeString("[", ", ", "]"));
          assertThat(BeatIterate.toSortedList(elements, byLastDigit))
              .isEqualTo(list.clone().sortThis(byLastDigit));
          if (list.isEmpty()) {
            assertThat(BeatIterate.min(elements, byLastDigit)).isEmpty();
          } else {
            assertThat(BeatIterate.min(elements, byLastDigit)).contains(list.min(byLastDigit));
            assertThat(BeatIterate.max(elements, byLastDigit)).contains(list.max(byLastDigit));
          }
        });
  }

  @Test
  void null_is_an_element_like_any_other() {
    List<Integer> list = new ArrayList<>(Arrays.asList(null, 1, null));
    assertThat(BeatIterate.select(list, i -> i == null)).containsExactly(null, null);
    assertThat(BeatIterate.collect(list, i -> i)).isEqualTo(list);
    assertThat(BeatIterate.detect(list, i -> i == null)).isNull();
    assertThat(BeatIterate.makeString(list, "", ",", "")).isEqualTo("null,1,null");
    assertThat(BeatIterate.count(UnifiedSet.newSet(list), i -> i == null)).isEqualTo(1);
  }

  /** A list may keep the array that it was made of, which takes strings only. */
  @Test
  void a_sorted_list_takes_what_its_type_says() {
    List<Object> strings = FastList.<Object>newListWith((Object[]) new String[] {"b", "a"});
    List<Object> sorted = BeatIterate.toSortedList(strings, Comparator.comparing(Object::toString));
    assertThat(sorted).containsExactly("a", "b");
    sorted.set(0, 1);
    assertThat(sorted).containsExactly(1, "b");
    assertThat(strings).containsExactly("b", "a");
  }

  private static final class Mine extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @EnumSource
  void whatever_a_block_throws_is_thrown_as_it_is(Kind kind) {
    Iterable<Integer> elements = kind.random(new Random(3), 2000);
    Integer bad = FastList.newList(elements).get(1000);
    try (BeatPool pool = BeatPool.builder().workers(4).build()) {
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          BeatIterate.collect(
                              elements,
                              i -> {
                                if (i.equals(bad)) throw new Mine();
                                return squared(i);
                              })))
          .isExactlyInstanceOf(Mine.class);
    }
  }

  @Test
  void a_search_asks_nobody_any_more_once_it_has_found() {
    AtomicInteger asked = new AtomicInteger();
    List<Integer> zeros = new ArrayList<>(java.util.Collections.nCopies(1_000_000, 0));
    assertThat(
            BeatIterate.anySatisfy(
                zeros,
                i -> {
                  asked.incrementAndGet();
                  return true;
                }))
        .isTrue();
    assertThat(asked.get()).isLessThan(1000);
  }
}
