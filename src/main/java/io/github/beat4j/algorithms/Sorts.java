package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Sorts of arrays, on the calling thread and on any of the pool's; they wait for each other. Nobody
 * else may use the array meanwhile; the caller sees all of it sorted afterwards.
 *
 * <p>Those of primitive elements compare nothing: they are radix sorts, and counting sorts for
 * small types. Short arrays are sorted by the JDK, on the calling thread. They throw nothing of
 * their own. If the call is cancelled, an array of ints, longs, bytes, shorts or chars is in no
 * particular state: it may even lack some of its elements.
 *
 * <p>Arrays of objects have a stable sort only. An unstable one in place would save an array, not a
 * comparison: a merge sort makes nearly as few as there can be, and it is comparisons that cost,
 * and the misses of what they look at.
 */
public final class Sorts {
  /** So few the JDK has sorted before a second thread could take part. */
  private static final int SHORT = 1024;

  /** There the JDK counts as well, and one worker has hardly enough to do. */
  private static final int FEW_TO_COUNT = 1 << 16;

  private Sorts() {}

  /**
   * Sorts an array; equal elements stay in their order. The comparator is called on the calling
   * thread and on any of the pool's. What it throws is thrown here, when all parts have ended, and
   * the array is as it was before; an {@link IllegalArgumentException} may be thrown as well if the
   * comparator contradicts itself. Nobody else may use the array meanwhile. Takes O(n log n)
   * comparisons, and two more arrays of the length; an array of type {@code String[]} in
   * {@linkplain Comparator#naturalOrder() natural order} two arrays of longs besides, for which
   * most comparisons need not look at the strings.
   *
   * @param array the elements
   * @param order their order
   * @param <T> the elements
   */
  public static <T extends @Nullable Object> void stable(T[] array, Comparator<? super T> order) {
    T[] sorted = array.clone();
    if (array.length <= MergeSort.LEAF) Arrays.sort(sorted, order);
    else if (isNatural(order) && sorted instanceof String[] strings) sortStrings(strings);
    else new MergeSort<T>(sorted, array.clone(), order).run();
    System.arraycopy(sorted, 0, array, 0, array.length);
  }

  @SuppressWarnings("ReferenceEquality") // that comparator and no other
  private static boolean isNatural(Comparator<?> order) {
    return order == Comparator.naturalOrder();
  }

  private static void sortStrings(String[] strings) {
    boolean ascends =
        !Searches.any(1, strings.length, i -> strings[i - 1].compareTo(strings[i]) > 0);
    if (!ascends) StringSort.sort(strings);
  }

  /**
   * Sorts some ints. Takes O(n) moves, a few for each int, and one more array of the length unless
   * the array is in order already, or backwards.
   *
   * @param array the ints
   */
  public static void sort(int[] array) {
    if (array.length <= SHORT) Arrays.sort(array);
    else IntRadixSort.sort(array);
  }

  /**
   * Sorts some longs, as {@link #sort(int[])} sorts ints.
   *
   * @param array the longs
   */
  public static void sort(long[] array) {
    if (array.length <= SHORT) Arrays.sort(array);
    else LongRadixSort.sort(array);
  }

  /**
   * Sorts some doubles, in the order of {@link Double#compare}: -0.0 before 0.0, and what is no
   * number last. Takes O(n) moves, a few for each double, and two more arrays of the length unless
   * the array is in order already. If the call is cancelled, the array is as it was, or partly
   * overwritten.
   *
   * @param array the doubles
   */
  public static void sort(double[] array) {
    if (array.length <= SHORT) {
      Arrays.sort(array);
    } else if (Searches.any(1, array.length, i -> Double.compare(array[i - 1], array[i]) > 0)) {
      long[] keys = FloatingKeys.of(array);
      LongRadixSort.sort(keys);
      FloatingKeys.decode(keys, array);
    }
  }

  /**
   * Sorts some floats, in the order of {@link Float#compare}, as {@link #sort(double[])} sorts
   * doubles.
   *
   * @param array the floats
   */
  public static void sort(float[] array) {
    if (array.length <= SHORT) {
      Arrays.sort(array);
    } else if (Searches.any(1, array.length, i -> Float.compare(array[i - 1], array[i]) > 0)) {
      int[] keys = FloatingKeys.of(array);
      IntRadixSort.sort(keys);
      FloatingKeys.decode(keys, array);
    }
  }

  /**
   * Sorts some bytes: counts them, and writes them anew.
   *
   * @param array the bytes
   */
  public static void sort(byte[] array) {
    if (array.length <= FEW_TO_COUNT) {
      Arrays.sort(array);
      return;
    }
    int buckets = 1 << Byte.SIZE;
    int[] starts =
        Distribution.of(
                0,
                array.length,
                buckets,
                (from, to, counts) -> {
                  for (int i = from; i < to; i++) counts[array[i] - Byte.MIN_VALUE]++;
                })
            .starts;
    Beat.forEach(
        0, buckets, i -> Arrays.fill(array, starts[i], starts[i + 1], (byte) (i + Byte.MIN_VALUE)));
  }

  /**
   * Sorts some shorts: counts them, and writes them anew. Costs 65,536 counters for each million of
   * them.
   *
   * @param array the shorts
   */
  public static void sort(short[] array) {
    if (array.length <= FEW_TO_COUNT) {
      Arrays.sort(array);
      return;
    }
    int buckets = 1 << Short.SIZE;
    int[] starts =
        Distribution.of(
                0,
                array.length,
                buckets,
                (from, to, counts) -> {
                  for (int i = from; i < to; i++) counts[array[i] - Short.MIN_VALUE]++;
                })
            .starts;
    Beat.forEach(
        0,
        buckets,
        i -> Arrays.fill(array, starts[i], starts[i + 1], (short) (i + Short.MIN_VALUE)));
  }

  /**
   * Sorts some chars, as {@link #sort(short[])} sorts shorts.
   *
   * @param array the chars
   */
  public static void sort(char[] array) {
    if (array.length <= FEW_TO_COUNT) {
      Arrays.sort(array);
      return;
    }
    int buckets = 1 << Character.SIZE;
    int[] starts =
        Distribution.of(
                0,
                array.length,
                buckets,
                (from, to, counts) -> {
                  for (int i = from; i < to; i++) counts[array[i]]++;
                })
            .starts;
    Beat.forEach(0, buckets, i -> Arrays.fill(array, starts[i], starts[i + 1], (char) i));
  }
}
