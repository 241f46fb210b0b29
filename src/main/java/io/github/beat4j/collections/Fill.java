package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import io.github.beat4j.function.RangeAccumulator;
import java.util.function.BiConsumer;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/** Fills a list in the order of the elements. */
final class Fill {
  private Fill() {}

  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> list(
      Iterable<T> elements, BiConsumer<FastList<V>, ? super T> add) {
    return Source.of(elements).<FastList<V>>collect(FastList::newList, add, Fill::joined);
  }

  /** The same for elements by index, a part of them at a time. */
  static <V extends @Nullable Object> FastList<V> list(
      int size, RangeAccumulator<FastList<V>, RuntimeException> part) {
    return Beat.<FastList<V>, RuntimeException>collect(
        0, size, FastList::newList, part, Fill::joined);
  }

  private static <V extends @Nullable Object> FastList<V> joined(
      FastList<V> left, FastList<V> right) {
    left.addAll(right);
    return left;
  }
}
