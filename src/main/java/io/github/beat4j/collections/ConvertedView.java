package io.github.beat4j.collections;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.collections.api.bag.MutableBag;
import org.eclipse.collections.api.bag.sorted.MutableSortedBag;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.map.sorted.MutableSortedMap;
import org.eclipse.collections.api.set.MutableSet;
import org.eclipse.collections.api.set.sorted.MutableSortedSet;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.sorted.mutable.TreeBag;
import org.eclipse.collections.impl.block.factory.Comparators;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.sorted.mutable.TreeSortedMap;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.set.sorted.mutable.TreeSortedSet;
import org.jspecify.annotations.Nullable;

/** What a view puts its elements into. */
abstract class ConvertedView<T extends @Nullable Object> extends SearchedView<T> {

  ConvertedView(Source<T> source) {
    super(source);
  }

  @Override
  public final MutableList<T> toList() {
    return list();
  }

  private FastList<T> list() {
    return Fill.<T, T>list(source, Gathered::add);
  }

  @Override
  public final Object[] toArray() {
    return list().toArray();
  }

  @Override
  public final <E extends @Nullable Object> E[] toArray(E[] target) {
    return list().toArray(target);
  }

  @Override
  public final MutableList<T> toSortedList() {
    return toSortedList(Comparators.naturalOrder());
  }

  @Override
  public final MutableList<T> toSortedList(Comparator<? super T> comparator) {
    return Fill.sorted(source, comparator);
  }

  @Override
  public final <V extends Comparable<? super V>> MutableList<T> toSortedListBy(
      Function<? super T, ? extends V> function) {
    return toSortedList(Comparators.byFunction(function));
  }

  @Override
  public final MutableSet<T> toSet() {
    return Fill.<T, UnifiedSet<T>>collection(source, UnifiedSet::newSet, UnifiedSet::add);
  }

  @Override
  public final MutableSortedSet<T> toSortedSet() {
    return toSortedSet(null);
  }

  @Override
  public final MutableSortedSet<T> toSortedSet(@Nullable Comparator<? super T> comparator) {
    return Fill.<T, TreeSortedSet<T>>collection(
        source, () -> TreeSortedSet.newSet(comparator), TreeSortedSet::add);
  }

  @Override
  public final <V extends Comparable<? super V>> MutableSortedSet<T> toSortedSetBy(
      Function<? super T, ? extends V> function) {
    return toSortedSet(Comparators.byFunction(function));
  }

  @Override
  public final MutableBag<T> toBag() {
    return source.<HashBag<T>>collect(
        HashBag::newBag,
        HashBag::add,
        (left, right) -> {
          right.forEachWithOccurrences(left::addOccurrences);
          return left;
        });
  }

  @Override
  public final MutableSortedBag<T> toSortedBag() {
    return toSortedBag(null);
  }

  @Override
  public final MutableSortedBag<T> toSortedBag(@Nullable Comparator<? super T> comparator) {
    return source.<TreeBag<T>>collect(
        () -> TreeBag.newBag(comparator),
        TreeBag::add,
        (left, right) -> {
          right.forEachWithOccurrences(left::addOccurrences);
          return left;
        });
  }

  @Override
  public final <V extends Comparable<? super V>> MutableSortedBag<T> toSortedBagBy(
      Function<? super T, ? extends V> function) {
    return toSortedBag(Comparators.byFunction(function));
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object> MutableMap<K, V> toMap(
      Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return map(UnifiedMap::newMap, key, value);
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object>
      MutableSortedMap<K, V> toSortedMap(
          Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
    return map(TreeSortedMap::newMap, key, value);
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object>
      MutableSortedMap<K, V> toSortedMap(
          Comparator<? super K> comparator,
          Function<? super T, ? extends K> key,
          Function<? super T, ? extends V> value) {
    return map(() -> TreeSortedMap.newMap(comparator), key, value);
  }

  /** Of several values of a key the last one stays, as in a loop. */
  private <K extends @Nullable Object, V extends @Nullable Object, M extends Map<K, V>> M map(
      Supplier<M> fresh,
      Function<? super T, ? extends K> key,
      Function<? super T, ? extends V> value) {
    return source.collect(
        fresh,
        (map, element) -> map.put(key.valueOf(element), value.valueOf(element)),
        (left, right) -> {
          left.putAll(right);
          return left;
        });
  }

  @Override
  public final String makeString(String start, String separator, String end) {
    return Joined.of(source, separator).between(start, end);
  }

  @Override
  public final void appendString(
      Appendable appendable, String start, String separator, String end) {
    Joined.of(source, separator).appendTo(appendable, start, end);
  }

  @Override
  public final String toString() {
    return makeString("[", ", ", "]");
  }
}
