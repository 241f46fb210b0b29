package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartitionsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private static long[] filtered(long[] source, LongPredicate predicate) {
    return Arrays.stream(source).filter(predicate).toArray();
  }

  private static void assertPartitioned(
      Partition<long[]> partition, long[] source, LongPredicate predicate) {
    long[] first = filtered(source, predicate);
    long[] second = filtered(source, predicate.negate());
    assertThat(partition.kept()).isEqualTo(first.length);
    assertThat(partition.array())
        .isEqualTo(LongStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray());
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void objects_stay_in_their_order_in_both_groups(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Integer[] source = random.ints(length, 0, 100).boxed().toArray(Integer[]::new);
          for (int i = 0; i < length; i += 9) source[i] = null;
          Integer[] before = source.clone();
          Predicate<Integer> predicate = x -> x == null || Generated.slowly(x) % 3 != 0;
          Partition<Integer[]> partition = Partitions.stable(source, predicate);
          assertThat(partition.array())
              .isEqualTo(
                  Stream.concat(
                          Arrays.stream(source).filter(predicate),
                          Arrays.stream(source).filter(predicate.negate()))
                      .toArray(Integer[]::new));
          assertThat(partition.kept())
              .isEqualTo((int) Arrays.stream(source).filter(predicate).count());
          assertThat(source).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_do_ints_longs_and_doubles_whatever_a_predicate_costs(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          long[] longs = random.longs(length).toArray();
          LongPredicate odd = x -> (Generated.slowly(x) & 1) != 0;
          assertPartitioned(Partitions.stable(longs, odd), longs, odd);

          int[] ints = random.ints(length).toArray();
          Partition<int[]> some = Partitions.stable(ints, x -> (Generated.slowly(x) & 3) != 0);
          assertPartitioned(
              new Partition<>(Arrays.stream(some.array()).asLongStream().toArray(), some.kept()),
              Arrays.stream(ints).asLongStream().toArray(),
              x -> (x & 3) != 0);

          double[] doubles = random.doubles(length).map(x -> x < 0.1 ? Double.NaN : x).toArray();
          Partition<double[]> large = Partitions.stable(doubles, x -> x > 0.5);
          assertPartitioned(
              new Partition<>(bits(large.array()), large.kept()),
              bits(doubles),
              x -> Double.longBitsToDouble(x) > 0.5);
        });
  }

  private static long[] bits(double[] array) {
    return Arrays.stream(array).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_element_is_asked_once(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          AtomicIntegerArray asked = new AtomicIntegerArray(length);
          int[] indexes = new int[length];
          Arrays.setAll(indexes, i -> i);
          Partitions.stable(
              indexes,
              i -> {
                asked.incrementAndGet(i);
                return Generated.slowly(i) % 2 == 0;
              });
          for (int i = 0; i < length; i++) assertThat(asked.get(i)).isOne();
        });
  }

  @Test
  void parts_are_stolen_in_these_tests() {
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      long[] source = new Random(7).longs(100_000).toArray();
      LongPredicate predicate = x -> Generated.slowly(x) % 3 != 0;
      for (int i = 0; i < 100 && pool.stats().steals() < 3; i++)
        assertPartitioned(
            pool.invoke(() -> Partitions.stable(source, predicate)), source, predicate);
      assertThat(pool.stats().steals()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void all_or_none_may_come_first() {
    String[] source = {"a", "b", "c"};
    Partition<String[]> all = Partitions.stable(source, Objects::nonNull);
    assertThat(all.array()).isEqualTo(source).isNotSameAs(source);
    assertThat(all.kept()).isEqualTo(3);
    Partition<String[]> none = Partitions.stable(source, Objects::isNull);
    assertThat(none.array()).isEqualTo(source).isNotSameAs(source);
    assertThat(none.kept()).isZero();
  }

  @Test
  void what_the_predicate_throws_is_thrown() {
    assertThatThrownBy(
            () ->
                Partitions.stable(
                    new int[1000],
                    x -> {
                      throw new IllegalStateException("asked");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked");
  }
}
