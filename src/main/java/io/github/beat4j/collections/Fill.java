package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import io.github.beat4j.algorithms.Sorts;
import io.github.beat4j.function.RangeAccumulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/** Fills a collection in the order of the elements. */
final class Fill {
  /** So few are sorted by one thread anyway. */
  private static final int FEW_TO_SORT = 256;

  private Fill() {}

  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> list(
      Iterable<T> elements, BiConsumer<Gathered<V>, ? super T> add) {
    return list(Source.of(elements), add);
  }

  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> list(
      Source<T> elements, BiConsumer<Gathered<V>, ? super T> add) {
    return gathered(elements, add).toList();
  }

  private static <T extends @Nullable Object, V extends @Nullable Object> Gathered<V> gathered(
      Source<T> elements, BiConsumer<Gathered<V>, ? super T> add) {
    return elements.<Gathered<V>>collect(Gathered::new, add, Gathered::append);
  }

  /** One result of each element: where they have indexes, each has its place from the beginning. */
  @SuppressWarnings("unchecked") // nobody else sees the array
  static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> listOfEach(
      Iterable<T> elements, Function<? super T, ? extends V> function) {
    if (!Source.isIndexed(elements))
      return list(elements, (results, element) -> results.add(function.valueOf(element)));
    List<T> list = Source.list(elements);
    V[] results = (V[]) new Object[list.size()];
    Beat.forEachRange(
        0,
        results.length,
        (from, to) -> {
          for (int i = from; i < to; i++) results[i] = function.valueOf(list.get(i));
        });
    return FastList.newListWith(results);
  }

  static <T extends @Nullable Object, C extends Collection<?>> C collection(
      Source<T> elements, Supplier<C> fresh, BiConsumer<C, ? super T> add) {
    return elements.collect(fresh, add, Fill::joined);
  }

  /**
   * Equal ones stay in their order. Lists with an array copy it at once; others may compute their
   * elements.
   */
  @SuppressWarnings("unchecked") // of type Object[], and nobody else sees the array
  static <T extends @Nullable Object> FastList<T> sorted(
      Iterable<T> elements, Comparator<? super T> order) {
    return elements instanceof FastList || elements instanceof ArrayList
        ? sorted((T[]) ((List<T>) elements).toArray(new Object[0]), order)
        : sorted(Source.of(elements), order);
  }

  /** The same for what is not a collection's own. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> FastList<T> sorted(
      Source<T> elements, Comparator<? super T> order) {
    return sorted((T[]) Fill.<T, T>gathered(elements, Gathered::add).toArray(), order);
  }

  /** Nobody else sees the array, so a few need no copy for the case that the order throws. */
  private static <T extends @Nullable Object> FastList<T> sorted(
      T[] elements, Comparator<? super T> order) {
    if (elements.length <= FEW_TO_SORT) Arrays.sort(elements, order);
    else Sorts.stable(elements, order);
    return FastList.newListWith(elements);
  }

  /** The same for elements by index, a part of them at a time. */
  static <V extends @Nullable Object> FastList<V> list(
      int size, RangeAccumulator<Gathered<V>, RuntimeException> part) {
    return Beat.<Gathered<V>, RuntimeException>collect(
            0, size, Gathered::new, part, Gathered::append)
        .toList();
  }

  @SuppressWarnings("unchecked") // both are of the same kind
  private static <C extends Collection<?>> C joined(C left, C right) {
    ((Collection<Object>) left).addAll(right);
    return left;
  }
}
