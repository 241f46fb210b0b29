package io.github.beat4j.algorithms;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Sorts of arrays. */
public final class Sorts {
  private Sorts() {}

  /**
   * Sorts an array; equal elements stay in their order. The comparator is called on the calling
   * thread and on any of the pool's. What it throws is thrown here, when all parts have ended, and
   * the array is as it was before; an {@link IllegalArgumentException} may be thrown as well if the
   * comparator contradicts itself. Nobody else may use the array meanwhile. Takes O(n log n)
   * comparisons, and two more arrays of the length.
   *
   * @param array the elements
   * @param order their order
   * @param <T> the elements
   */
  public static <T extends @Nullable Object> void stable(T[] array, Comparator<? super T> order) {
    T[] sorted = array.clone();
    new MergeSort<T>(sorted, array.clone(), order).run();
    System.arraycopy(sorted, 0, array, 0, array.length);
  }
}
