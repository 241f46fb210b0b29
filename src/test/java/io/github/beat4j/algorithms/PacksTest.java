package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PacksTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  @ParameterizedTest
  @MethodSource(POOLS)
  void objects_are_kept_in_their_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Integer[] source = random.ints(length, 0, 100).boxed().toArray(Integer[]::new);
          for (int i = 0; i < length; i += 9) source[i] = null;
          Integer[] kept = Packs.filter(source, x -> x == null || x % 3 != 0);
          assertThat(kept)
              .isEqualTo(
                  Arrays.stream(source)
                      .filter(x -> x == null || x % 3 != 0)
                      .toArray(Integer[]::new));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_are_ints_longs_and_doubles_whatever_a_predicate_costs(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int[] ints = random.ints(length).toArray();
          assertThat(Packs.filter(ints, x -> (Generated.slowly(x) & 1) == 0))
              .isEqualTo(Arrays.stream(ints).filter(x -> (x & 1) == 0).toArray());
          long[] longs = random.longs(length).toArray();
          assertThat(Packs.filter(longs, x -> (Generated.slowly(x) & 3) != 0))
              .isEqualTo(Arrays.stream(longs).filter(x -> (x & 3) != 0).toArray());
          double[] doubles = random.doubles(length).map(x -> x < 0.1 ? Double.NaN : x).toArray();
          assertThat(Packs.filter(doubles, x -> !(x > 0.5)))
              .isEqualTo(Arrays.stream(doubles).filter(x -> !(x > 0.5)).toArray());
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void indexes_are_asked_once_each(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          AtomicIntegerArray asked = new AtomicIntegerArray(length);
          int modulus = 1 + random.nextInt(5);
          int[] kept =
              Packs.indexes(
                  length,
                  i -> {
                    asked.incrementAndGet(i);
                    return Generated.slowly(i) % modulus == 0;
                  });
          assertThat(kept)
              .isEqualTo(IntStream.range(0, length).filter(i -> i % modulus == 0).toArray());
          for (int i = 0; i < length; i++) assertThat(asked.get(i)).isOne();
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void ints_between_two_values_are_kept(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int bound = 1 + random.nextInt(10);
          int[] source = random.ints(length, -bound, bound).toArray();
          int least = random.nextInt(10) - 8;
          int greatest = random.nextInt(10) - 2;
          assertThat(Packs.between(source, least, greatest))
              .isEqualTo(Arrays.stream(source).filter(x -> x >= least && x <= greatest).toArray());
        });
  }

  @Test
  void all_or_none_may_be_kept_and_the_source_stays_as_it_was() {
    String[] source = {"a", "b", "c"};
    assertThat(Packs.filter(source, Objects::nonNull)).isEqualTo(source).isNotSameAs(source);
    assertThat(Packs.filter(source, Objects::isNull)).isEmpty();
    assertThat(source).containsExactly("a", "b", "c");
    assertThat(Packs.indexes(-1, i -> true)).isEmpty();
  }

  @Test
  void what_the_predicate_throws_is_thrown() {
    assertThatThrownBy(
            () ->
                Packs.indexes(
                    1000,
                    i -> {
                      if (i == 500) throw new IllegalStateException("asked");
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked");
  }
}
