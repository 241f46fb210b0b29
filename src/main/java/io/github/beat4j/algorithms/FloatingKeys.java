package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;

/**
 * Floating-point numbers as integers of the same order, that of {@link Double#compare}, and back
 * without a loss. The bits of a negative number count backwards, so they are turned round; and
 * since those of a negative NaN would then come first, everything is moved down until they wrap
 * around to the end.
 */
final class FloatingKeys {
  /** What the turned bits of minus infinity have above the least long. */
  private static final long NEGATIVE_NANS = 0x000F_FFFF_FFFF_FFFFL;

  private static final int NEGATIVE_FLOAT_NANS = 0x007F_FFFF;

  private FloatingKeys() {}

  static long of(double number) {
    return turned(Double.doubleToRawLongBits(number)) - NEGATIVE_NANS;
  }

  static double toDouble(long key) {
    return Double.longBitsToDouble(turned(key + NEGATIVE_NANS));
  }

  private static long turned(long bits) {
    return bits ^ ((bits >> (Long.SIZE - 1)) >>> 1);
  }

  static int of(float number) {
    return turned(Float.floatToRawIntBits(number)) - NEGATIVE_FLOAT_NANS;
  }

  static float toFloat(int key) {
    return Float.intBitsToFloat(turned(key + NEGATIVE_FLOAT_NANS));
  }

  private static int turned(int bits) {
    return bits ^ ((bits >> (Integer.SIZE - 1)) >>> 1);
  }

  static long[] of(double[] numbers) {
    long[] keys = new long[numbers.length];
    Beat.forEachRange(
        0,
        keys.length,
        (from, to) -> {
          for (int i = from; i < to; i++) keys[i] = of(numbers[i]);
        });
    return keys;
  }

  static void decode(long[] keys, double[] numbers) {
    Beat.forEachRange(
        0,
        keys.length,
        (from, to) -> {
          for (int i = from; i < to; i++) numbers[i] = toDouble(keys[i]);
        });
  }

  static int[] of(float[] numbers) {
    int[] keys = new int[numbers.length];
    Beat.forEachRange(
        0,
        keys.length,
        (from, to) -> {
          for (int i = from; i < to; i++) keys[i] = of(numbers[i]);
        });
    return keys;
  }

  static void decode(int[] keys, float[] numbers) {
    Beat.forEachRange(
        0,
        keys.length,
        (from, to) -> {
          for (int i = from; i < to; i++) numbers[i] = toFloat(keys[i]);
        });
  }
}
