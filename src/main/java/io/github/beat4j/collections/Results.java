package io.github.beat4j.collections;

import java.util.Collection;
import org.eclipse.collections.api.bag.Bag;
import org.eclipse.collections.api.list.ListIterable;
import org.eclipse.collections.api.map.MapIterable;
import org.eclipse.collections.api.set.SetIterable;
import org.eclipse.collections.api.set.sorted.SortedSetIterable;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.set.sorted.mutable.TreeSortedSet;
import org.eclipse.collections.impl.utility.internal.DefaultSpeciesNewStrategy;
import org.jspecify.annotations.Nullable;

/** Which collection an operation returns, by the one it is applied to; as ParallelIterate does. */
final class Results {
  private Results() {}

  /** For elements of the collection itself. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> Collection<T> ofSome(
      Iterable<T> elements, FastList<T> chosen) {
    if (elements instanceof SortedSetIterable) {
      TreeSortedSet<T> set = TreeSortedSet.newSet(((SortedSetIterable<T>) elements).comparator());
      set.addAll(chosen);
      return set;
    }
    return ofOthers(elements, chosen);
  }

  /** For what was made of its elements. */
  static <V extends @Nullable Object> Collection<V> ofOthers(
      Iterable<?> elements, FastList<V> made) {
    if (elements instanceof ListIterable || elements instanceof SortedSetIterable) return made;
    if (elements instanceof SetIterable) return UnifiedSet.newSet(made);
    if (elements instanceof Bag || elements instanceof MapIterable) return HashBag.newBag(made);
    if (!(elements instanceof Collection)) return made;
    Collection<V> result =
        DefaultSpeciesNewStrategy.INSTANCE.speciesNew((Collection<?>) elements, made.size());
    result.addAll(made);
    return result;
  }
}
