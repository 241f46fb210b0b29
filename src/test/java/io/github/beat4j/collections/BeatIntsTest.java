package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.collections.api.IntIterable;
import org.eclipse.collections.api.LazyIntIterable;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.mutable.primitive.IntHashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.eclipse.collections.impl.list.primitive.IntInterval;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the sequential operation, on every kind of collection of ints. */
class BeatIntsTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";
  private static final int LONGEST = 1000;
  private static final int MAX = Integer.MAX_VALUE;
  private static final int MIN = Integer.MIN_VALUE;

  private interface Property {
    void check(IntIterable elements);
  }

  private static List<IntIterable> kinds(int... numbers) {
    IntIntHashMap map = new IntIntHashMap();
    for (int i = 0; i < numbers.length; i++) map.put(i, numbers[i]);
    return List.of(
        IntArrayList.newListWith(numbers),
        IntArrayList.newListWith(numbers).toImmutable(),
        IntArrayList.newListWith(numbers).asUnmodifiable(),
        IntInterval.fromTo(-numbers.length, 2 * numbers.length),
        IntHashSet.newSetWith(numbers),
        IntHashSet.newSetWith(numbers).toImmutable(),
        IntHashBag.newBagWith(numbers),
        IntHashBag.newBagWith(numbers).toImmutable(),
        IntArrayList.newListWith(numbers).asLazy(),
        map,
        map.values());
  }

  private static int[] random(Random random, int length) {
    return random.ints(length, -length, 2 * length + 1).toArray();
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Generated.in(
        builder,
        (random, length) -> {
          for (IntIterable elements : kinds(random(random, Math.min(length, LONGEST)))) {
            try {
              property.check(elements);
            } catch (AssertionError e) {
              throw new AssertionError(elements.getClass() + " of " + elements.size(), e);
            }
          }
        });
  }

  private static boolean isOdd(int number) {
    return Generated.slowly(number) % 2 != 0;
  }

  /** Equal and of the same type; a list where the sequential result is lazy. */
  private static void assertSame(IntIterable actual, IntIterable expected) {
    if (expected instanceof LazyIntIterable)
      assertThat(actual).isInstanceOf(IntArrayList.class).isEqualTo(expected.toList());
    else assertThat(actual).hasSameClassAs(expected).isEqualTo(expected);
  }

  private static void assertSame(RichIterable<Long> actual, RichIterable<Long> expected) {
    if (expected instanceof org.eclipse.collections.api.LazyIterable)
      assertThat(actual).isInstanceOf(FastList.class).isEqualTo(expected.toList());
    else assertThat((Object) actual).hasSameClassAs(expected).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void selects_and_rejects(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          assertSame(
              BeatInts.select(elements, BeatIntsTest::isOdd), elements.select(BeatIntsTest::isOdd));
          assertSame(
              BeatInts.reject(elements, BeatIntsTest::isOdd), elements.reject(BeatIntsTest::isOdd));
          assertThat(BeatInts.select(elements, BeatIntsTest::isOdd, IntArrayList.newListWith(7)))
              .isEqualTo(elements.select(BeatIntsTest::isOdd, IntArrayList.newListWith(7)));
          assertThat(BeatInts.reject(elements, BeatIntsTest::isOdd, IntArrayList.newListWith(7)))
              .isEqualTo(elements.reject(BeatIntsTest::isOdd, IntArrayList.newListWith(7)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void collects(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          assertSame(
              BeatInts.collect(elements, i -> Generated.slowly(i) / 2),
              elements.collect(i -> (long) i / 2));
          assertThat(BeatInts.collect(elements, i -> i % 3 == 0 ? null : i, FastList.newList()))
              .isEqualTo(elements.collect(i -> i % 3 == 0 ? null : i, FastList.newList()));
          assertThat(
                  BeatInts.collectInt(
                      elements, i -> (int) Generated.slowly(i) + 1, new IntArrayList()))
              .isEqualTo(elements.collectInt(i -> i + 1, new IntArrayList()));
          assertThat(
                  BeatInts.collectLong(
                      elements, i -> Generated.slowly(i) << 40, new LongArrayList()))
              .isEqualTo(elements.collectLong(i -> (long) i << 40, new LongArrayList()));
          assertThat(BeatInts.collectDouble(elements, i -> i / 7.0, new DoubleArrayList()))
              .isEqualTo(elements.collectDouble(i -> i / 7.0, new DoubleArrayList()));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void visits_counts_finds_and_asks(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          ConcurrentLinkedQueue<Integer> visited = new ConcurrentLinkedQueue<>();
          BeatInts.forEach(
              elements,
              i -> {
                if (isOdd(i)) visited.add(i);
              });
          assertThat(HashBag.newBag(visited))
              .isEqualTo(
                  elements.select(BeatIntsTest::isOdd, new IntArrayList()).collect(i -> i).toBag());
          assertThat(BeatInts.count(elements, BeatIntsTest::isOdd))
              .isEqualTo(elements.count(BeatIntsTest::isOdd));
          for (int sought : new int[] {-5000, 0, 5, 1990}) {
            assertThat(BeatInts.detectIfNone(elements, i -> i >= sought, -77))
                .isEqualTo(elements.detectIfNone(i -> i >= sought, -77));
            assertThat(BeatInts.anySatisfy(elements, i -> i == sought))
                .isEqualTo(elements.anySatisfy(i -> i == sought));
            assertThat(BeatInts.allSatisfy(elements, i -> i >= sought))
                .isEqualTo(elements.allSatisfy(i -> i >= sought));
            assertThat(BeatInts.noneSatisfy(elements, i -> i == sought))
                .isEqualTo(elements.noneSatisfy(i -> i == sought));
          }
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void folds(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          assertThat(
                  BeatInts.injectInto(elements, "", (s, i) -> isOdd(i) ? s : s + i, String::concat))
              .isEqualTo(elements.<String>injectInto("", (s, i) -> isOdd(i) ? s : s + i));
          int[] all = elements.toArray();
          assertThat(
                  BeatInts.reduceIfEmpty(
                      elements, (a, b) -> Generated.slowly(a) > 4L * LONGEST ? a : b, -77))
              .isEqualTo(all.length == 0 ? -77 : all[all.length - 1]);
          assertThat(BeatInts.minIfEmpty(elements, -77)).isEqualTo(elements.minIfEmpty(-77));
          assertThat(BeatInts.maxIfEmpty(elements, -77)).isEqualTo(elements.maxIfEmpty(-77));
          assertThat(BeatInts.sum(elements)).isEqualTo(elements.sum());
          if (all.length == 0) return;
          assertThat(BeatInts.min(elements)).isEqualTo(elements.min());
          assertThat(BeatInts.max(elements)).isEqualTo(elements.max());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void sorts(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          IntHashBag bag = IntHashBag.newBagWith(random(random, length));
          assertThat(BeatInts.toSortedList(bag)).isEqualTo(bag.toSortedList());
          int[] extremes = random.ints(length).toArray();
          for (int i = 0; i < length; i += 7) extremes[i] = i % 2 == 0 ? MAX : MIN;
          IntArrayList list = IntArrayList.newListWith(extremes);
          assertThat(BeatInts.toSortedArray(list)).isEqualTo(list.toSortedArray());
          assertThat(BeatInts.toSortedArray(list.toSortedList().toReversed()))
              .isEqualTo(list.toSortedArray());
        });
  }

  @Test
  void nothing_has_no_smallest_element() {
    assertThatThrownBy(() -> BeatInts.min(new IntArrayList()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("elements: none (expected: one or more; use minIfEmpty)");
    assertThatThrownBy(() -> BeatInts.max(new IntHashSet()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("elements: none (expected: one or more; use maxIfEmpty)");
  }

  @Test
  void what_a_block_throws_is_thrown_as_it_is() {
    IntIterable numbers = IntInterval.oneTo(100_000);
    assertThatThrownBy(
            () ->
                BeatInts.select(
                    numbers,
                    i -> {
                      if (i == 50_000) throw new IllegalStateException("asked");
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked");
  }

  @Test
  void a_sum_of_ints_does_not_overflow() {
    assertThat(BeatInts.sum(IntArrayList.newWithNValues(100_000, MAX))).isEqualTo(100_000L * MAX);
  }
}
