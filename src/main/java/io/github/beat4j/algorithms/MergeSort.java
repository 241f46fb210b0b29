package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stable merge sort, both halves and both halves of each merge potentially in parallel. The two
 * arrays take turns as source and target from level to level.
 */
final class MergeSort<T extends @Nullable Object> {
  /** Shorter ranges are sorted by the JDK: there a call would cost more than it can gain. */
  static final int LEAF = 256;

  private final T[] even;
  private final T[] odd;
  private final Comparator<? super T> order;
  private final Merge evenToOdd;
  private final Merge oddToEven;

  /**
   * For one array.
   *
   * @param even what is to be sorted; where the result will be
   * @param odd as long, of the same type
   */
  MergeSort(T[] even, T[] odd, Comparator<? super T> order) {
    this.even = even;
    this.odd = odd;
    this.order = order;
    evenToOdd = new ObjectMerge<T>(even, even, odd, order);
    oddToEven = new ObjectMerge<T>(odd, odd, even, order);
  }

  void run() {
    sort(0, even.length, false);
  }

  private void sort(int from, int to, boolean intoOdd) {
    if (to - from <= LEAF) {
      Arrays.sort(even, from, to, order);
      if (intoOdd) System.arraycopy(even, from, odd, from, to - from);
      return;
    }
    int middle = (from + to) >>> 1;
    Beat.pcall(() -> sort(from, middle, !intoOdd), () -> sort(middle, to, !intoOdd));
    T[] source = intoOdd ? even : odd;
    T[] target = intoOdd ? odd : even;
    if (order.compare(source[middle - 1], source[middle]) <= 0)
      System.arraycopy(source, from, target, from, to - from);
    else (intoOdd ? evenToOdd : oddToEven).run(from, middle, middle, to, from);
  }
}
