package io.github.beat4j.collections;

import java.util.function.BiConsumer;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/** Fills a list in the order of the elements. */
final class Fill {
  private Fill() {}

  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> list(
      Iterable<T> elements, BiConsumer<FastList<V>, ? super T> add) {
    return Source.of(elements)
        .<FastList<V>>collect(
            FastList::newList,
            add,
            (left, right) -> {
              left.addAll(right);
              return left;
            });
  }
}
