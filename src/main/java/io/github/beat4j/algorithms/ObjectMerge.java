package io.github.beat4j.algorithms;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Merges objects.
 *
 * @param <T> the elements
 */
final class ObjectMerge<T extends @Nullable Object> extends Merge {
  private static final int SHORT = 1024;

  private final T[] lefts;
  private final T[] rights;
  private final T[] target;
  private final Comparator<? super T> order;

  ObjectMerge(T[] lefts, T[] rights, T[] target, Comparator<? super T> order) {
    super(SHORT);
    this.lefts = lefts;
    this.rights = rights;
    this.target = target;
    this.order = order;
  }

  @Override
  boolean rightFirst(int left, int right) {
    return order.compare(lefts[left], rights[right]) > 0;
  }

  @Override
  void here(int left, int leftEnd, int right, int rightEnd, int position) {
    int i = left;
    int j = right;
    int k = position;
    while (i < leftEnd && j < rightEnd) {
      T a = lefts[i];
      T b = rights[j];
      if (order.compare(a, b) <= 0) {
        target[k++] = a;
        i++;
      } else {
        target[k++] = b;
        j++;
      }
    }
    System.arraycopy(lefts, i, target, k, leftEnd - i);
    System.arraycopy(rights, j, target, k + leftEnd - i, rightEnd - j);
  }
}
