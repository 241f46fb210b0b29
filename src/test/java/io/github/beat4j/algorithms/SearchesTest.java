package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.BitSet;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchesTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  @ParameterizedTest
  @MethodSource(POOLS)
  void they_find_what_a_loop_finds(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          BitSet wanted = new BitSet();
          for (int i = random.nextInt(3); i > 0 && length > 0; i--)
            wanted.set(random.nextInt(length));
          int first = wanted.nextSetBit(0);
          assertThat(Searches.first(0, length, i -> wanted.get((int) Generated.slowly(i))))
              .isEqualTo(first);
          int some = Searches.some(0, length, wanted::get);
          assertThat(wanted.isEmpty() ? some == Searches.NONE : wanted.get(some)).isTrue();
          assertThat(Searches.any(0, length, wanted::get)).isEqualTo(!wanted.isEmpty());
          assertThat(Searches.all(0, length, i -> !wanted.get(i))).isEqualTo(wanted.isEmpty());
        });
  }

  @Test
  void a_search_ends_early() {
    LongAdder asked = new LongAdder();
    int found =
        Searches.first(
            0,
            Integer.MAX_VALUE,
            i -> {
              asked.increment();
              return i == 1000;
            });
    assertThat(found).isEqualTo(1000);
    assertThat(asked.sum()).isLessThan(100_000_000);
  }

  @Test
  void an_empty_range_has_nothing() {
    assertThat(Searches.first(5, 5, i -> true)).isEqualTo(Searches.NONE);
    assertThat(Searches.some(7, 5, i -> true)).isEqualTo(Searches.NONE);
    assertThat(Searches.all(0, 0, i -> false)).isTrue();
  }

  @Test
  void indexes_are_not_negative() {
    assertThatThrownBy(() -> Searches.first(-3, 5, i -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from: -3 (expected: 0 or more, as -1 means that there is none)");
  }
}
