package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import io.github.beat4j.algorithms.Sorts;
import io.github.beat4j.function.RangeAccumulator;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/** Fills a collection in the order of the elements. */
final class Fill {
  /** A list has room for so many at first, if it may come to that: others may fill their own. */
  private static final int ROOM = 1024;

  private Fill() {}

  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> list(
      Iterable<T> elements, BiConsumer<FastList<V>, ? super T> add) {
    return list(Source.of(elements), add);
  }

  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> list(
      Source<T> elements, BiConsumer<FastList<V>, ? super T> add) {
    return collection(elements, FastList::newList, add);
  }

  /** The same where each element adds one. */
  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> listOfEach(
      Iterable<T> elements, BiConsumer<FastList<V>, ? super T> add) {
    if (!Source.isIndexed(elements)) return list(elements, add);
    int room = Math.min(ROOM, Source.list(elements).size());
    return collection(Source.of(elements), () -> FastList.newList(room), add);
  }

  static <T extends @Nullable Object, C extends Collection<?>> C collection(
      Source<T> elements, Supplier<C> fresh, BiConsumer<C, ? super T> add) {
    return elements.collect(fresh, add, Fill::joined);
  }

  /** Equal ones stay in their order. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> FastList<T> sorted(
      Source<T> elements, Comparator<? super T> order) {
    T[] sorted = (T[]) Fill.<T, T>list(elements, FastList::add).toArray();
    Sorts.stable(sorted, order);
    return FastList.newListWith(sorted);
  }

  /** The same for elements by index, a part of them at a time. */
  static <V extends @Nullable Object> FastList<V> list(
      int size, RangeAccumulator<FastList<V>, RuntimeException> part) {
    return Beat.<FastList<V>, RuntimeException>collect(
        0, size, FastList::newList, part, Fill::joined);
  }

  @SuppressWarnings("unchecked") // both are of the same kind
  private static <C extends Collection<?>> C joined(C left, C right) {
    ((Collection<Object>) left).addAll(right);
    return left;
  }
}
