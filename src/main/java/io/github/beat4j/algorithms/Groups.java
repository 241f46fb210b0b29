package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Elements of an array by a key. */
public final class Groups {
  private Groups() {}

  /**
   * The elements of each key, in their order. The key is asked for once for each element, on the
   * calling thread and on any of the pool's; what that throws, or the key's {@code equals} and
   * {@code hashCode}, is thrown here when all parts have ended. Nobody may write to the array
   * meanwhile. Costs a hash table of lists for each steal, and one more, and adding each to the one
   * before it.
   *
   * @param array the elements
   * @param key the key of an element; may be null
   * @param <T> the elements
   * @param <K> the keys
   * @return a new, modifiable map of such lists, in the order in which the array has their first
   *     elements
   */
  public static <T extends @Nullable Object, K extends @Nullable Object> Map<K, List<T>> by(
      T[] array, Function<? super T, ? extends K> key) {
    return Beat.<Map<K, List<T>>, RuntimeException>collect(
        0,
        array.length,
        LinkedHashMap::new,
        (groups, from, to) -> {
          for (int i = from; i < to; i++) {
            T element = array[i];
            groups.computeIfAbsent(key.apply(element), k -> new ArrayList<>()).add(element);
          }
        },
        (left, right) -> {
          right.forEach(
              (k, group) -> {
                List<T> before = left.putIfAbsent(k, group);
                if (before != null) before.addAll(group);
              });
          return left;
        });
  }
}
