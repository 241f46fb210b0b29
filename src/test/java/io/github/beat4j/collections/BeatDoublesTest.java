package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.collections.api.DoubleIterable;
import org.eclipse.collections.api.LazyDoubleIterable;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.mutable.primitive.DoubleHashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.eclipse.collections.impl.list.primitive.IntInterval;
import org.eclipse.collections.impl.map.mutable.primitive.DoubleDoubleHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.DoubleHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the sequential operation, on every kind of collection of doubles. */
class BeatDoublesTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";
  private static final int LONGEST = 1000;
  private static final double MAX = Double.POSITIVE_INFINITY;
  private static final double MIN = Double.NEGATIVE_INFINITY;

  private interface Property {
    void check(DoubleIterable elements);
  }

  private static List<DoubleIterable> kinds(double... numbers) {
    DoubleDoubleHashMap map = new DoubleDoubleHashMap();
    for (int i = 0; i < numbers.length; i++) map.put(i, numbers[i]);
    return List.of(
        DoubleArrayList.newListWith(numbers),
        DoubleArrayList.newListWith(numbers).toImmutable(),
        DoubleArrayList.newListWith(numbers).asUnmodifiable(),
        DoubleHashSet.newSetWith(numbers),
        DoubleHashSet.newSetWith(numbers).toImmutable(),
        DoubleHashBag.newBagWith(numbers),
        DoubleHashBag.newBagWith(numbers).toImmutable(),
        DoubleArrayList.newListWith(numbers).asLazy(),
        map,
        map.values());
  }

  private static double[] random(Random random, int length) {
    return random.ints(length, -length, 2 * length + 1).mapToDouble(i -> i / 4.0).toArray();
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Generated.in(
        builder,
        (random, length) -> {
          for (DoubleIterable elements : kinds(random(random, Math.min(length, LONGEST)))) {
            try {
              property.check(elements);
            } catch (AssertionError e) {
              throw new AssertionError(elements.getClass() + " of " + elements.size(), e);
            }
          }
        });
  }

  private static boolean isOdd(double number) {
    return Generated.slowly((long) number) % 2 != 0;
  }

  /** Equal and of the same type; a list where the sequential result is lazy. */
  private static void assertSame(DoubleIterable actual, DoubleIterable expected) {
    if (expected instanceof LazyDoubleIterable)
      assertThat(actual).isInstanceOf(DoubleArrayList.class).isEqualTo(expected.toList());
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
              BeatDoubles.select(elements, BeatDoublesTest::isOdd),
              elements.select(BeatDoublesTest::isOdd));
          assertSame(
              BeatDoubles.reject(elements, BeatDoublesTest::isOdd),
              elements.reject(BeatDoublesTest::isOdd));
          assertThat(
                  BeatDoubles.select(
                      elements, BeatDoublesTest::isOdd, DoubleArrayList.newListWith(7)))
              .isEqualTo(elements.select(BeatDoublesTest::isOdd, DoubleArrayList.newListWith(7)));
          assertThat(
                  BeatDoubles.reject(
                      elements, BeatDoublesTest::isOdd, DoubleArrayList.newListWith(7)))
              .isEqualTo(elements.reject(BeatDoublesTest::isOdd, DoubleArrayList.newListWith(7)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void collects(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          assertSame(
              BeatDoubles.collect(elements, i -> Generated.slowly((long) i) / 2),
              elements.collect(i -> (long) i / 2));
          assertThat(BeatDoubles.collect(elements, i -> i % 3 == 0 ? null : i, FastList.newList()))
              .isEqualTo(elements.collect(i -> i % 3 == 0 ? null : i, FastList.newList()));
          assertThat(
                  BeatDoubles.collectInt(
                      elements, i -> (int) Generated.slowly((long) i) + 1, new IntArrayList()))
              .isEqualTo(elements.collectInt(i -> (int) i + 1, new IntArrayList()));
          assertThat(
                  BeatDoubles.collectLong(
                      elements, i -> Generated.slowly((long) i) << 40, new LongArrayList()))
              .isEqualTo(elements.collectLong(i -> (long) i << 40, new LongArrayList()));
          assertThat(BeatDoubles.collectDouble(elements, i -> i / 7.0, new DoubleArrayList()))
              .isEqualTo(elements.collectDouble(i -> i / 7.0, new DoubleArrayList()));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void visits_counts_finds_and_asks(BeatPoolBuilder builder) {
    forAll(
        builder,
        elements -> {
          ConcurrentLinkedQueue<Double> visited = new ConcurrentLinkedQueue<>();
          BeatDoubles.forEach(
              elements,
              i -> {
                if (isOdd(i)) visited.add(i);
              });
          assertThat(HashBag.newBag(visited))
              .isEqualTo(
                  elements
                      .select(BeatDoublesTest::isOdd, new DoubleArrayList())
                      .collect(i -> i)
                      .toBag());
          assertThat(BeatDoubles.count(elements, BeatDoublesTest::isOdd))
              .isEqualTo(elements.count(BeatDoublesTest::isOdd));
          for (double sought : new double[] {-5000, 0, 5, 1990}) {
            assertThat(BeatDoubles.detectIfNone(elements, i -> i >= sought, -77.0))
                .isEqualTo(elements.detectIfNone(i -> i >= sought, -77.0));
            assertThat(BeatDoubles.anySatisfy(elements, i -> i == sought))
                .isEqualTo(elements.anySatisfy(i -> i == sought));
            assertThat(BeatDoubles.allSatisfy(elements, i -> i >= sought))
                .isEqualTo(elements.allSatisfy(i -> i >= sought));
            assertThat(BeatDoubles.noneSatisfy(elements, i -> i == sought))
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
                  BeatDoubles.injectInto(
                      elements, "", (s, i) -> isOdd(i) ? s : s + i, String::concat))
              .isEqualTo(elements.<String>injectInto("", (s, i) -> isOdd(i) ? s : s + i));
          double[] all = elements.toArray();
          assertThat(
                  BeatDoubles.reduceIfEmpty(
                      elements, (a, b) -> Generated.slowly((long) a) > 4L * LONGEST ? a : b, -77.0))
              .isEqualTo(all.length == 0 ? -77.0 : all[all.length - 1]);
          assertThat(BeatDoubles.minIfEmpty(elements, -77.0)).isEqualTo(elements.minIfEmpty(-77.0));
          assertThat(BeatDoubles.maxIfEmpty(elements, -77.0)).isEqualTo(elements.maxIfEmpty(-77.0));
          assertThat(BeatDoubles.sum(elements)).isEqualTo(elements.sum()); // both exact
          if (all.length == 0) return;
          assertThat(BeatDoubles.min(elements)).isEqualTo(elements.min());
          assertThat(BeatDoubles.max(elements)).isEqualTo(elements.max());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void sorts(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          DoubleHashBag bag = DoubleHashBag.newBagWith(random(random, length));
          assertThat(BeatDoubles.toSortedList(bag)).isEqualTo(bag.toSortedList());
          double[] extremes = random.doubles(length).toArray();
          for (int i = 0; i < length; i += 7) extremes[i] = i % 2 == 0 ? MAX : MIN;
          DoubleArrayList list = DoubleArrayList.newListWith(extremes);
          assertThat(BeatDoubles.toSortedArray(list)).isEqualTo(list.toSortedArray());
          assertThat(BeatDoubles.toSortedArray(list.toSortedList().toReversed()))
              .isEqualTo(list.toSortedArray());
        });
  }

  @Test
  void nothing_has_no_smallest_element() {
    assertThatThrownBy(() -> BeatDoubles.min(new DoubleArrayList()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("elements: none (expected: one or more; use minIfEmpty)");
    assertThatThrownBy(() -> BeatDoubles.max(new DoubleHashSet()))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("elements: none (expected: one or more; use maxIfEmpty)");
  }

  @Test
  void what_a_block_throws_is_thrown_as_it_is() {
    DoubleIterable numbers =
        IntInterval.oneTo(100_000).collectDouble(i -> i, new DoubleArrayList());
    assertThatThrownBy(
            () ->
                BeatDoubles.select(
                    numbers,
                    i -> {
                      if (i == 50_000) throw new IllegalStateException("asked");
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked");
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void not_a_number_is_largest_and_zeros_have_signs(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          double[] specials = {Double.NaN, -0.0, 0.0, MAX, MIN, Double.MIN_VALUE, -1};
          double[] numbers =
              random.ints(length, 0, specials.length).mapToDouble(i -> specials[i]).toArray();
          DoubleArrayList list = DoubleArrayList.newListWith(numbers);
          assertThat(BeatDoubles.toSortedArray(list)).isEqualTo(list.toSortedArray());
          assertThat(BeatDoubles.minIfEmpty(list, 7)).isEqualTo(Double.valueOf(list.minIfEmpty(7)));
          assertThat(BeatDoubles.maxIfEmpty(list, 7)).isEqualTo(Double.valueOf(list.maxIfEmpty(7)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_sum_is_exact_to_a_bit_and_the_same_for_all(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          double[] numbers = new double[length];
          for (int i = 0; i < length; i++)
            numbers[i] = random.nextGaussian() * Math.pow(10, random.nextInt(30));
          DoubleArrayList list = DoubleArrayList.newListWith(numbers);
          double sum = BeatDoubles.sum(list);
          double exact =
              Arrays.stream(numbers)
                  .mapToObj(BigDecimal::new)
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .doubleValue();
          assertThat(sum).isCloseTo(exact, within(2 * Math.ulp(exact)));
          try (BeatPool sequential = BeatPool.sequential()) {
            assertThat(sequential.<Double, RuntimeException>invoke(() -> BeatDoubles.sum(list)))
                .isEqualTo(sum);
          }
        });
  }

  @Test
  void sums_without_an_end() {
    assertThat(BeatDoubles.sum(DoubleArrayList.newListWith(MAX, 1))).isEqualTo(MAX);
    assertThat(BeatDoubles.sum(DoubleArrayList.newListWith(MAX, 1, MIN))).isNaN();
    assertThat(BeatDoubles.sum(DoubleArrayList.newListWith(Double.NaN, 1))).isNaN();
    assertThat(BeatDoubles.sum(DoubleArrayList.newListWith(-0.0))).isEqualTo(Double.valueOf(0));
  }
}
