package io.github.beat4j.collections;

import java.util.Set;
import java.util.SortedSet;
import org.eclipse.collections.api.ParallelIterable;
import org.eclipse.collections.api.bag.Bag;
import org.eclipse.collections.api.bag.sorted.SortedBag;
import org.eclipse.collections.api.map.MapIterable;
import org.eclipse.collections.api.set.SetIterable;
import org.eclipse.collections.api.set.sorted.SortedSetIterable;
import org.jspecify.annotations.Nullable;

/** Which view a collection has. */
final class Views {
  private Views() {}

  static <T extends @Nullable Object> ParallelIterable<T> of(Iterable<T> elements) {
    Source<T> source = Source.of(elements);
    if (elements instanceof SortedSetIterable)
      return new ParallelSortedSetView<>(source, ((SortedSetIterable<T>) elements).comparator());
    if (elements instanceof SortedSet)
      return new ParallelSortedSetView<>(source, ((SortedSet<T>) elements).comparator());
    if (elements instanceof SetIterable || elements instanceof Set)
      return new ParallelSetView<>(source);
    if (elements instanceof SortedBag)
      return new ParallelSortedBagView<>(source, ((SortedBag<T>) elements).comparator());
    if (elements instanceof Bag || elements instanceof MapIterable)
      return new ParallelBagView<>(source);
    return new ParallelListView<>(source);
  }
}
