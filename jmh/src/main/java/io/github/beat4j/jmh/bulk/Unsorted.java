package io.github.beat4j.jmh.bulk;

import java.lang.reflect.Array;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An array to be sorted again and again. What is sorted is a copy, made within the measured time,
 * unless it is sorted already: that stays so.
 *
 * @param <A> the array
 */
final class Unsorted<A> {
  private final A source;
  private final A work;
  private final boolean isInOrder;
  private A sorted;

  Unsorted(A source, boolean isInOrder) {
    this.source = source;
    this.isInOrder = isInOrder;
    this.work = copy();
  }

  @SuppressWarnings({"unchecked", "SuspiciousSystemArraycopy"})
  private A copy() {
    int length = Array.getLength(source);
    A copy = (A) Array.newInstance(source.getClass().getComponentType(), length);
    System.arraycopy(source, 0, copy, 0, length);
    return copy;
  }

  /** The array by this sort. */
  @SuppressWarnings("SuspiciousSystemArraycopy")
  A by(Consumer<A> sort) {
    if (!isInOrder) System.arraycopy(source, 0, work, 0, Array.getLength(work));
    sort.accept(work);
    return work;
  }

  /** Compares with what a sort of the JDK makes of it. */
  void check(A result, Consumer<A> sort) {
    if (sorted == null) {
      sorted = copy();
      sort.accept(sorted);
    }
    if (!Objects.deepEquals(sorted, result)) throw new AssertionError("the array is not sorted");
  }
}
