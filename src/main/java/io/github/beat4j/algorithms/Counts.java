package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many elements of an array differ, and how often each is there; exactly. Objects are compared
 * by their own {@code equals} and {@code hashCode}, on the calling thread and on any of the pool's;
 * what these throw is thrown here, when all parts have ended. A null is an element like others.
 * Nobody may write to the array meanwhile.
 *
 * <p>Costs a hash table of what is in it for each steal, and one more, and adding each table to the
 * one before it: where most elements differ, that takes as long as what others have done saves.
 */
public final class Counts {
  private Counts() {}

  /**
   * How many ints differ.
   *
   * @param array the ints
   * @return how many
   */
  public static int distinct(int[] array) {
    return distinct(array.length, i -> array[i]);
  }

  /**
   * How many longs differ.
   *
   * @param array the longs
   * @return how many
   */
  public static int distinct(long[] array) {
    return distinct(array.length, i -> array[i]);
  }

  private static int distinct(int length, IntToLongFunction element) {
    return Beat.<LongSet, RuntimeException>collect(
            0,
            length,
            LongSet::new,
            (set, from, to) -> {
              for (int i = from; i < to; i++) set.add(element.applyAsLong(i));
            },
            LongSet::union)
        .size();
  }

  /**
   * How many objects differ.
   *
   * @param array the objects
   * @param <T> the elements
   * @return how many
   */
  public static <T extends @Nullable Object> int distinct(T[] array) {
    return Beat.<Set<T>, RuntimeException>collect(
            0,
            array.length,
            HashSet::new,
            (set, from, to) -> {
              for (int i = from; i < to; i++) set.add(array[i]);
            },
            Counts::union)
        .size();
  }

  private static <T extends @Nullable Object> Set<T> union(Set<T> left, Set<T> right) {
    if (left.size() < right.size()) return union(right, left);
    left.addAll(right);
    return left;
  }

  /**
   * How often each object is there.
   *
   * @param array the objects
   * @param <T> the elements
   * @return a new, modifiable map, in the order in which the array has them first; of equal objects
   *     the first one is the key
   */
  public static <T extends @Nullable Object> Map<T, Long> of(T[] array) {
    return Beat.<Map<T, Long>, RuntimeException>collect(
        0,
        array.length,
        LinkedHashMap::new,
        (counts, from, to) -> {
          for (int i = from; i < to; i++) counts.merge(array[i], 1L, Long::sum);
        },
        (left, right) -> {
          right.forEach((element, count) -> left.merge(element, count, Long::sum));
          return left;
        });
  }
}
