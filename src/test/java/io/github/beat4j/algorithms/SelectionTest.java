package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /** Uniform, few, of very different sizes, one outlier, equal. */
  private static final LongUnaryOperator[] SHAPES = {
    x -> x, x -> x & 3, x -> x >> (x & 63), x -> (x & 4095) == 0 ? Long.MIN_VALUE : x & 7, x -> 5
  };

  /** The ends, and some between. */
  private static int[] ranks(Random random, int length) {
    return new int[] {0, length - 1, length / 2, random.nextInt(length)};
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void numbers_are_where_a_sort_would_put_them(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          if (length == 0) return;
          for (LongUnaryOperator shape : SHAPES) {
            long[] longs = random.longs(length).map(shape).toArray();
            int[] ints = Arrays.stream(longs).mapToInt(x -> (int) x).toArray();
            double[] doubles =
                Arrays.stream(longs).mapToDouble(x -> x % 7 == 0 ? Double.NaN : -x * 0.1).toArray();
            assertSelected(longs, ints, doubles, ranks(random, length));
            Arrays.sort(longs);
            Arrays.sort(ints);
            Arrays.sort(doubles);
            assertSelected(longs, ints, doubles, ranks(random, length));
          }
        });
  }

  private static void assertSelected(long[] longs, int[] ints, double[] doubles, int[] ranks) {
    long[] sortedLongs = Arrays.stream(longs).sorted().toArray();
    int[] sortedInts = Arrays.stream(ints).sorted().toArray();
    double[] sortedDoubles = Arrays.stream(doubles).sorted().toArray();
    long[] longsBefore = longs.clone();
    for (int k : ranks) {
      assertThat(Selection.kth(longs, k)).isEqualTo(sortedLongs[k]);
      assertThat(Selection.kth(ints, k)).isEqualTo(sortedInts[k]);
      assertThat(Double.compare(Selection.kth(doubles, k), sortedDoubles[k])).isZero();
    }
    assertThat(Arrays.equals(longs, longsBefore)).isTrue();
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_are_objects_with_a_comparator(BeatPoolBuilder builder) {
    Comparator<Integer> order =
        Comparator.nullsFirst(Comparator.comparingLong(i -> Generated.slowly(i + 1)));
    Generated.in(
        builder,
        (random, length) -> {
          if (length == 0) return;
          for (int bound : new int[] {1, 3, Integer.MAX_VALUE}) {
            Integer[] source = random.ints(length, 0, bound).boxed().toArray(Integer[]::new);
            if (bound > 1) for (int i = 0; i < length; i += 9) source[i] = null;
            Integer[] before = source.clone();
            Integer[] sorted = source.clone();
            Arrays.sort(sorted, Comparator.nullsFirst(Comparator.naturalOrder()));
            for (int k : ranks(random, length))
              assertThat(Selection.kth(source, order, k)).isEqualTo(sorted[k]);
            assertThat(Arrays.equals(source, before)).isTrue();
          }
        });
  }

  @Test
  void an_element_is_compared_a_few_times_only() {
    Integer[] source = new Random(1).ints(100_000).boxed().toArray(Integer[]::new);
    for (int k : new int[] {0, 1000, 50_000, 99_999}) {
      AtomicInteger comparisons = new AtomicInteger();
      Selection.kth(
          source,
          (a, b) -> {
            comparisons.incrementAndGet();
            return a.compareTo(b);
          },
          k);
      assertThat(comparisons.get()).isLessThan(500_000);
    }
  }

  @Test
  void ranks_are_from_0_to_below_the_length() {
    assertThatThrownBy(() -> Selection.kth(new int[5], 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("k: 7 (expected: 0 to 4); choose a rank below the length");
    assertThatThrownBy(() -> Selection.kth(new double[5], -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("k: -1 (expected: 0 to 4); choose a rank below the length");
    assertThatThrownBy(() -> Selection.kth(new long[0], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("source: no elements (expected: one at least); nothing has a rank there");
  }

  @Test
  void what_a_comparator_throws_is_thrown() {
    assertThatThrownBy(
            () ->
                Selection.kth(
                    new Integer[] {3, 1, 2},
                    (a, b) -> {
                      if (!a.equals(b)) throw new IllegalStateException("compare");
                      return 0;
                    },
                    1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("compare");
  }

  @Test
  void a_comparator_that_contradicts_itself_does_not_run_for_ever() {
    Integer[] source = new Random(1).ints(5000).boxed().toArray(Integer[]::new);
    assertThatThrownBy(() -> Selection.kth(source, (a, b) -> a.equals(b) ? -1 : -2, 2500))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
