package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.function.Function0;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.procedure.Procedure2;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.map.MutableMapIterable;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.jspecify.annotations.Nullable;

/** Groups of elements by a key, each in the order of the elements. */
final class Groups {
  private Groups() {}

  static <K extends @Nullable Object, V extends @Nullable Object> UnifiedMap<K, FastList<V>> lists(
      Source<V> elements, Function<? super V, ? extends K> key) {
    return of(elements, key, FastList<V>::new, FastList::add, FastList::addAll);
  }

  static <K extends @Nullable Object, V extends @Nullable Object> MutableMap<K, V> unique(
      Source<V> elements, Function<? super V, ? extends K> key) {
    MutableMap<K, V> unique = UnifiedMap.newMap();
    lists(elements, key)
        .forEachKeyValue(
            (k, group) -> {
              if (group.size() > 1)
                throw new IllegalStateException(
                    "key: "
                        + k
                        + " has "
                        + group.size()
                        + " elements (expected: 1); use groupBy, or a key that tells them apart");
              unique.put(k, group.getFirst());
            });
    return unique;
  }

  /** Folds begin with what the target has for the key. */
  static <
          T extends @Nullable Object,
          K extends @Nullable Object,
          V extends @Nullable Object,
          R extends MutableMapIterable<K, V>>
      R folded(
          Source<T> elements,
          Function<? super T, ? extends K> key,
          Function0<? extends V> zero,
          Function2<? super V, ? super T, ? extends V> fold,
          R target) {
    return ofEach(
        Groups.<K, T>lists(elements, key),
        (k, group) -> {
          V result = target.getIfAbsent(k, zero);
          for (T element : group) result = fold.value(result, element);
          return result;
        },
        target);
  }

  static <
          T extends @Nullable Object,
          K extends @Nullable Object,
          V extends @Nullable Object,
          R extends MutableMapIterable<K, V>>
      R filled(
          Source<T> elements,
          Function<? super T, ? extends K> key,
          Function0<? extends V> zero,
          Procedure2<? super V, ? super T> add,
          R target) {
    return Groups.<T, K, V, R>folded(
        elements,
        key,
        zero,
        (object, element) -> {
          add.value(object, element);
          return object;
        },
        target);
  }

  /** A container for each key, filled in the order of the elements. */
  static <T extends @Nullable Object, K extends @Nullable Object, G> UnifiedMap<K, G> of(
      Source<T> elements,
      Function<? super T, ? extends K> key,
      Supplier<G> fresh,
      BiConsumer<G, ? super T> add,
      BiConsumer<G, G> addAll) {
    return elements.<UnifiedMap<K, G>>collect(
        UnifiedMap::new,
        (groups, element) ->
            add.accept(groups.getIfAbsentPut(key.valueOf(element), fresh::get), element),
        (left, right) -> {
          right.forEachKeyValue(
              (k, group) -> {
                G before = left.get(k);
                if (before == null) left.put(k, group);
                else addAll.accept(before, group);
              });
          return left;
        });
  }

  /** Puts what a function makes of each group; several groups at a time. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static <
          K extends @Nullable Object,
          G,
          V extends @Nullable Object,
          R extends MutableMapIterable<K, V>>
      R ofEach(UnifiedMap<K, G> groups, Function2<? super K, ? super G, V> function, R target) {
    Map.Entry<K, G>[] entries = groups.entrySet().toArray(new Map.Entry[0]);
    V[] results = (V[]) new Object[entries.length];
    Beat.forEach(
        0,
        entries.length,
        i -> results[i] = function.value(entries[i].getKey(), entries[i].getValue()));
    for (int i = 0; i < entries.length; i++) target.put(entries[i].getKey(), results[i]);
    return target;
  }
}
