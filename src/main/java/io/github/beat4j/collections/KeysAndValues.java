package io.github.beat4j.collections;

import java.util.Map;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/** What a part of a map has come to, in its order. Confined to who fills it. */
final class KeysAndValues<K extends @Nullable Object, V extends @Nullable Object> {
  private final FastList<K> keys = FastList.newList();
  private final FastList<V> values = FastList.newList();

  void add(K key, V value) {
    keys.add(key);
    values.add(value);
  }

  KeysAndValues<K, V> addAll(KeysAndValues<K, V> right) {
    keys.addAll(right.keys);
    values.addAll(right.values);
    return this;
  }

  /** The later of two values of a key stays. */
  <R extends Map<K, V>> R into(R map) {
    for (int i = 0; i < keys.size(); i++) map.put(keys.get(i), values.get(i));
    return map;
  }

  int size() {
    return keys.size();
  }
}
