package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.collections.api.LazyLongIterable;
import org.eclipse.collections.api.LongIterable;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.mutable.primitive.LongHashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.eclipse.collections.impl.list.primitive.LongInterval;
import org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the sequential operation, on every kind of collection of longs. */
class BeatLongsTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";
  private static final int LONGEST = 1000;
  private static final long MAX = Long.MAX_VALUE;
  private static final long MIN = Long.MIN_VALUE;

  private interface Property {
    void check(LongIterable elements);
  }

  private static List<LongIterable> kinds(long... numbers) {
    LongLongHashMap map = new LongLongHashMap();
    for (int i = 0; i < numbers.length; i++) map.put(i, numbers[i]);
    return List.of(
        LongArrayList.newListWith(numbers),
        LongArrayList.newListWith(numbers).toImmutable(),
        LongArrayList.newListWith(numbers).asUnmodifiable(),
        LongInterval.fromTo(-numbers.length, 2L * numbers.length),
        LongHashSet.newSetWith(numbers),
        LongHashSet.newSetWith(numbers).toImmutable(),
        LongHashBag.newBagWith(numbers),
        LongHashBag.newBagWith(numbers).toImmutable(),
        LongArrayList.newListWith(numbers).asLazy(),
        map,
        map.values());
  }

  private static long[] random(Random random, int length) {
    return random.longs(length, -length, 2L * length + 1).toArray();
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Generated.in(
        builder,
        (random, length) -> {
          for (LongIterable elements : kinds(random(random, Math.min(length, LONGEST)))) {
            try {
              property.check(elements);
            } catch (AssertionError e) {
              throw new AssertionError(elements.getClass() + " of " + elements.size(), e);
            }
          }
        });
  }

  private static boolean isOdd(long number) {
    return Generated.slowly(number) % 2 != 0;
  }

  /** Equal and of the same type; a list where the sequential result is lazy. */
  private static void assertSame(LongIterable actual, LongIterable expected) {
    if (expected instanceof LazyLongIterable)
      assertThat(actual).isInstanceOf(LongArrayList.class).isEqualTo(expected.toList());
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
              BeatLongs.select(elements, BeatLongsTest::isOdd),
              elements.select(BeatLongsTest::isOdd));
          assertSame(
              BeatLongs.reject(elements, BeatLongsTest::isOdd),
              elements.reject(BeatLongsTest::isOdd));
          assertThat(BeatLongs.select(elements, BeatLongsTest::isOdd, LongArrayList.newListWith(7)))
              .isEqualTo(elements.select(BeatLongsTest::isOdd, LongArrayList.newListWith(7)));
          assertThat(BeatLongs.reject(elements, BeatLongsTest::isOdd, LongArrayList.newListWith(7)))
              .isEqualTo(elements.reject(BeatLongsTest::isOdd, LongArrayList.newListWith(7)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void collects(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          assertSame(
              BeatLongs.collect(elements, i -> Generated.slowly(i) / 2),
              elements.collect(i -> i / 2));
          assertThat(BeatLongs.collect(elements, i -> i % 3 == 0 ? null : i, FastList.newList()))
              .isEqualTo(elements.collect(i -> i % 3 == 0 ? null : i, FastList.newList()));
          assertThat(
                  BeatLongs.collectInt(
                      elements, i -> (int) Generated.slowly(i) + 1, new IntArrayList()))
              .isEqualTo(elements.collectInt(i -> (int) i + 1, new IntArrayList()));
          assertThat(
                  BeatLongs.collectLong(
                      elements, i -> Generated.slowly(i) << 40, new LongArrayList()))
              .isEqualTo(elements.collectLong(i -> i << 40, new LongArrayList()));
          assertThat(BeatLongs.collectDouble(elements, i -> i / 7.0, new DoubleArrayList()))
              .isEqualTo(elements.collectDouble(i -> i / 7.0, new DoubleArrayList()));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void visits_counts_finds_and_asks(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          ConcurrentLinkedQueue<Long> visited = new ConcurrentLinkedQueue<>();
          BeatLongs.forEach(
              elements,
              i -> {
                if (isOdd(i)) visited.add(i);
              });
          assertThat(HashBag.newBag(visited))
              .isEqualTo(
                  elements
                      .select(BeatLongsTest::isOdd, new LongArrayList())
                      .collect(i -> i)
                      .toBag());
          assertThat(BeatLongs.count(elements, BeatLongsTest::isOdd))
              .isEqualTo(elements.count(BeatLongsTest::isOdd));
          for (long sought : new long[] {-5000, 0, 5, 1990}) {
            assertThat(BeatLongs.detectIfNone(elements, i -> i >= sought, -77L))
                .isEqualTo(elements.detectIfNone(i -> i >= sought, -77L));
            assertThat(BeatLongs.anySatisfy(elements, i -> i == sought))
                .isEqualTo(elements.anySatisfy(i -> i == sought));
            assertThat(BeatLongs.allSatisfy(elements, i -> i >= sought))
                .isEqualTo(elements.allSatisfy(i -> i >= sought));
            assertThat(BeatLongs.noneSatisfy(elements, i -> i == sought))
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
                  BeatLongs.injectInto(
                      elements, "", (s, i) -> isOdd(i) ? s : s + i, String::concat))
              .isEqualTo(elements.<String>injectInto("", (s, i) -> isOdd(i) ? s : s + i));
          long[] all = elements.toArray();
          assertThat(
                  BeatLongs.reduceIfEmpty(
                      elements, (a, b) -> Generated.slowly(a) > 4L * LONGEST ? a : b, -77L))
              .isEqualTo(all.length == 0 ? -77L : all[all.length - 1]);
          assertThat(BeatLongs.minIfEmpty(elements, -77L)).isEqualTo(elements.minIfEmpty(-77L));
          assertThat(BeatLongs.maxIfEmpty(elements, -77L)).isEqualTo(elements.maxIfEmpty(-77L));
          assertThat(BeatLongs.sum(elements)).isEqualTo(elements.sum());
          if (all.length == 0) return;
          assertThat(BeatLongs.min(elements)).isEqualTo(elements.min());
          assertThat(BeatLongs.max(elements)).isEqualTo(elements.max());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void sorts(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          LongHashBag bag = LongHashBag.newBagWith(random(random, length));
          assertThat(BeatLongs.toSortedList(bag)).isEqualTo(bag.toSortedList());
          long[] extremes = random.longs(length).toArray();
          for (int i = 0; i < length; i += 7) extremes[i] = i % 2 == 0 ? MAX : MIN;
          LongArrayList list = LongArrayList.newListWith(extremes);
          assertThat(BeatLongs.toSortedArray(list)).isEqualTo(list.toSortedArray());
          assertThat(BeatLongs.toSortedArray(list.toSortedList().toReversed()))
              .isEqualTo(list.toSortedArray());
        });
  }

  @Test
  void nothing_has_no_smallest_element() {
    assertThatThrownBy(() -> BeatLongs.min(new LongArrayList()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("elements: none (expected: one or more; use minIfEmpty)");
    assertThatThrownBy(() -> BeatLongs.max(new LongHashSet()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("elements: none (expected: one or more; use maxIfEmpty)");
  }

  @Test
  void what_a_block_throws_is_thrown_as_it_is() {
    LongIterable numbers = LongInterval.oneTo(100_000);
    assertThatThrownBy(
            () ->
                BeatLongs.select(
                    numbers,
                    i -> {
                      if (i == 50_000) throw new IllegalStateException("asked");
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked");
  }
}
