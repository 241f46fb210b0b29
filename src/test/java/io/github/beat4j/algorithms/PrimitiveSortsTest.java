package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrimitiveSortsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private static final double[] SPECIAL = {
    Double.NaN,
    Double.longBitsToDouble(0xFFF8_0000_0000_0001L),
    Double.longBitsToDouble(-1),
    Double.longBitsToDouble(0x7FFF_FFFF_FFFF_FFFFL),
    -0.0,
    0.0,
    Double.NEGATIVE_INFINITY,
    Double.POSITIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MAX_VALUE,
    -Double.MAX_VALUE
  };

  /** What the elements may look like. */
  enum Shape {
    RANDOM,
    FEW,
    NARROW,
    EXTREME,
    SKEWED,
    CLUSTERED,
    SORTED,
    REVERSED,
    NEARLY_SORTED,
    EQUAL;

    long[] longs(Random random, int length) {
      long base = random.nextLong();
      long[] few = random.longs(3).toArray();
      LongSupplier next =
          switch (this) {
            case RANDOM, SORTED, REVERSED, NEARLY_SORTED -> random::nextLong;
            case FEW -> () -> few[random.nextInt(few.length)];
            case NARROW -> () -> base + random.nextInt(200);
            case EXTREME -> () -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            case SKEWED -> () -> random.nextLong() >> random.nextInt(64);
            case CLUSTERED -> () -> few[random.nextInt(few.length)] + random.nextInt(70_000);
            case EQUAL -> () -> base;
          };
      long[] longs = LongStream.generate(next).limit(length).toArray();
      if (this == SORTED || this == REVERSED || this == NEARLY_SORTED) Arrays.sort(longs);
      if (this == REVERSED)
        for (int i = 0; i < length / 2; i++) {
          long low = longs[i];
          longs[i] = longs[length - 1 - i];
          longs[length - 1 - i] = low;
        }
      if (this == NEARLY_SORTED && length > 0) longs[random.nextInt(length)] = base;
      return longs;
    }
  }

  /** The upper halves: they are in the same order. */
  private static int[] ints(long[] longs) {
    return Arrays.stream(longs).mapToInt(x -> (int) (x >> 32)).toArray();
  }

  private static double[] doubles(long[] longs) {
    return Arrays.stream(longs).mapToDouble(x -> x).toArray();
  }

  private static float[] floats(long[] longs) {
    float[] floats = new float[longs.length];
    for (int i = 0; i < floats.length; i++) floats[i] = longs[i];
    return floats;
  }

  private static void assertSorted(long[] longs) {
    long[] actual = longs.clone();
    Sorts.sort(actual);
    Arrays.sort(longs);
    assertThat(Arrays.equals(actual, longs)).isTrue();
  }

  private static void assertSorted(int[] ints) {
    int[] actual = ints.clone();
    Sorts.sort(actual);
    Arrays.sort(ints);
    assertThat(Arrays.equals(actual, ints)).isTrue();
  }

  private static void assertSorted(double[] doubles) {
    double[] actual = doubles.clone();
    Sorts.sort(actual);
    Arrays.sort(doubles);
    assertThat(Arrays.equals(actual, doubles)).isTrue();
  }

  private static void assertSorted(float[] floats) {
    float[] actual = floats.clone();
    Sorts.sort(actual);
    Arrays.sort(floats);
    assertThat(Arrays.equals(actual, floats)).isTrue();
  }

  private static void assertSorted(Random random, int length) {
    for (Shape shape : Shape.values()) {
      try {
        long[] longs = shape.longs(random, length);
        assertSorted(ints(longs));
        assertSorted(doubles(longs));
        assertSorted(floats(longs));
        assertSorted(longs);
      } catch (AssertionError e) {
        throw new AssertionError(shape + " of " + length, e);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void numbers_are_sorted_as_the_jdk_does_whatever_they_look_like(BeatPoolBuilder builder) {
    Generated.in(builder, PrimitiveSortsTest::assertSorted);
  }

  /** Several levels, and parts that are stolen. */
  @ParameterizedTest
  @EnumSource
  void so_are_half_a_million(Shape shape) {
    long[] longs = shape.longs(new Random(7), 500_000);
    int[] ints = ints(longs);
    double[] doubles = doubles(longs);
    try (BeatPool pool = BeatPool.builder().workers(4).build()) {
      pool.invoke(
          () -> {
            assertSorted(ints);
            assertSorted(doubles);
            assertSorted(longs);
            return null;
          });
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void what_is_no_number_comes_last_and_keeps_its_bits(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          double[] doubles =
              random
                  .ints(length, 0, 2 * SPECIAL.length)
                  .mapToDouble(i -> i < SPECIAL.length ? SPECIAL[i] : random.nextGaussian())
                  .toArray();
          long[] before = bits(doubles);
          assertSorted(doubles.clone());
          Sorts.sort(doubles);
          long[] after = bits(doubles);
          Arrays.sort(before);
          Arrays.sort(after);
          assertThat(Arrays.equals(before, after)).isTrue();
        });
  }

  private static long[] bits(double[] doubles) {
    return Arrays.stream(doubles).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Test
  void keys_of_doubles_and_floats_have_their_order_and_lose_nothing() {
    for (double a : SPECIAL) {
      assertThat(Double.doubleToRawLongBits(FloatingKeys.toDouble(FloatingKeys.of(a))))
          .isEqualTo(Double.doubleToRawLongBits(a));
      float f = (float) a;
      assertThat(Float.floatToRawIntBits(FloatingKeys.toFloat(FloatingKeys.of(f))))
          .isEqualTo(Float.floatToRawIntBits(f));
      for (double b : SPECIAL) {
        float g = (float) b;
        if (!Double.isNaN(a) || !Double.isNaN(b)) {
          assertThat(Long.compare(FloatingKeys.of(a), FloatingKeys.of(b)))
              .isEqualTo(Double.compare(a, b));
          assertThat(Integer.compare(FloatingKeys.of(f), FloatingKeys.of(g)))
              .isEqualTo(Float.compare(f, g));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void small_types_are_counted(BeatPoolBuilder builder) {
    Random random = new Random(11);
    try (BeatPool pool = builder.build()) {
      for (int length : new int[] {0, 1, 1000, 65_536, 65_537, 200_000}) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        short[] shorts = new short[length];
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
          shorts[i] = (short) random.nextInt();
          chars[i] = (char) random.nextInt();
        }
        byte[] sortedBytes = bytes.clone();
        short[] sortedShorts = shorts.clone();
        char[] sortedChars = chars.clone();
        pool.invoke(
            () -> {
              Sorts.sort(sortedBytes);
              Sorts.sort(sortedShorts);
              Sorts.sort(sortedChars);
              return null;
            });
        Arrays.sort(bytes);
        Arrays.sort(shorts);
        Arrays.sort(chars);
        assertThat(Arrays.equals(sortedBytes, bytes)).isTrue();
        assertThat(Arrays.equals(sortedShorts, shorts)).isTrue();
        assertThat(Arrays.equals(sortedChars, chars)).isTrue();
      }
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void no_array_is_no_empty_array() {
    assertThatThrownBy(() -> Sorts.sort((int[]) null)).isInstanceOf(NullPointerException.class);
  }
}
