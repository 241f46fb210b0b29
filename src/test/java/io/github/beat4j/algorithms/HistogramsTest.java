package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistogramsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_value_is_counted_in_its_bucket(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int buckets = 1 + random.nextInt(300);
          int[] values = random.ints(length, 0, buckets).toArray();
          long[] expected = new long[buckets];
          for (int value : values) expected[value]++;
          assertThat(Histograms.histogram(values, buckets)).isEqualTo(expected);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_index_is_asked_once(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          AtomicIntegerArray asked = new AtomicIntegerArray(length);
          int buckets = 1 + random.nextInt(10);
          long[] counts =
              Histograms.histogram(
                  length,
                  buckets,
                  i -> {
                    asked.incrementAndGet(i);
                    return (int) (Generated.slowly(i) % buckets);
                  });
          for (int i = 0; i < length; i++) assertThat(asked.get(i)).isOne();
          for (int b = 0; b < buckets; b++)
            assertThat(counts[b]).isEqualTo((length + buckets - 1 - b) / buckets);
        });
  }

  @Test
  void what_is_no_bucket_is_named() {
    assertThatThrownBy(() -> Histograms.histogram(new int[] {1, 10, 3}, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "values[1]: 10 (expected: 0 to 9); ask for more buckets, or leave such elements out");
    assertThatThrownBy(() -> Histograms.histogram(5, 10, i -> i == 2 ? -1 : i))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bucketOf(2): -1 (expected: 0 to 9); ask for more buckets,"
                + " or leave such elements out");
    assertThatThrownBy(() -> Histograms.histogram(new int[0], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("buckets: 0 (expected: 1 or more); one takes all elements");
  }

  @Test
  void no_elements_leave_the_buckets_empty() {
    assertThat(Histograms.histogram(new int[0], 2)).containsExactly(0, 0);
    assertThat(Histograms.histogram(-3, 1, i -> i)).containsExactly(0);
  }
}
