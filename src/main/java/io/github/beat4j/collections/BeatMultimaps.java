package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.block.procedure.Procedure2;
import org.eclipse.collections.api.multimap.Multimap;
import org.eclipse.collections.api.multimap.MutableMultimap;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link Multimap}, on a Beat pool. Which thread runs what, what is thrown and
 * what must not change is as in {@link BeatIterate}. The results are put into a given multimap, in
 * the order of the keys and of the values of each, by the calling thread when all parts have ended.
 *
 * <p>Cost: a list of the keys, which are shared out by index; the values of each key are shared out
 * in turn, so that one key with most of them keeps nobody waiting. A list of results for each key.
 */
public final class BeatMultimaps {
  private BeatMultimaps() {}

  /**
   * Runs a block for each key and all its values.
   *
   * @param multimap the multimap
   * @param block what to run
   * @param <K> the keys
   * @param <V> the values
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> void forEachKeyMultiValues(
      Multimap<K, V> multimap, Procedure2<? super K, ? super RichIterable<V>> block) {
    FastList<K> keys = FastList.newList(multimap.keysView());
    Beat.forEach(
        0,
        keys.size(),
        i -> {
          K key = keys.get(i);
          block.value(key, multimap.get(key));
        });
  }

  /**
   * Runs a block for each key and each of its values.
   *
   * @param multimap the multimap
   * @param block what to run
   * @param <K> the keys
   * @param <V> the values
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> void forEachKeyValue(
      Multimap<K, V> multimap, Procedure2<? super K, ? super V> block) {
    forEachKeyMultiValues(
        multimap,
        (key, values) -> BeatIterate.<V>forEach(values, value -> block.value(key, value)));
  }

  /**
   * The keys and values for which a predicate is true.
   *
   * @param multimap the multimap
   * @param predicate which of them to take
   * @param target where to put them, on the calling thread
   * @param <K> the keys
   * @param <V> the values
   * @param <R> the target
   * @return the target
   */
  public static <
          K extends @Nullable Object, V extends @Nullable Object, R extends MutableMultimap<K, V>>
      R selectKeysValues(
          Multimap<K, V> multimap, Predicate2<? super K, ? super V> predicate, R target) {
    return ofEach(
        multimap,
        (key, values) ->
            Fill.<V, V>list(
                values,
                (list, value) -> {
                  if (predicate.accept(key, value)) list.add(value);
                }),
        target);
  }

  /**
   * The keys and values for which a predicate is false.
   *
   * @param multimap the multimap
   * @param predicate which of them to leave out
   * @param target where to put the others, on the calling thread
   * @param <K> the keys
   * @param <V> the values
   * @param <R> the target
   * @return the target
   */
  public static <
          K extends @Nullable Object, V extends @Nullable Object, R extends MutableMultimap<K, V>>
      R rejectKeysValues(
          Multimap<K, V> multimap, Predicate2<? super K, ? super V> predicate, R target) {
    return selectKeysValues(multimap, (key, value) -> !predicate.accept(key, value), target);
  }

  /**
   * The keys, with what a function makes of each value; equal results of the values of a set count
   * once, as in the sequential operation.
   *
   * @param multimap the multimap
   * @param function what to make
   * @param target where to put the keys and the results, on the calling thread
   * @param <K> the keys
   * @param <V> the values
   * @param <V2> the results
   * @param <R> the target
   * @return the target
   */
  public static <
          K extends @Nullable Object,
          V extends @Nullable Object,
          V2 extends @Nullable Object,
          R extends MutableMultimap<K, V2>>
      R collectValues(
          Multimap<K, V> multimap, Function<? super V, ? extends V2> function, R target) {
    return ofEach(
        multimap,
        (key, values) ->
            Results.ofOthers(
                values,
                Fill.<V, V2>list(values, (list, value) -> list.add(function.valueOf(value)))),
        target);
  }

  private interface PerKey<
      K extends @Nullable Object, V extends @Nullable Object, V2 extends @Nullable Object> {
    Iterable<V2> of(K key, RichIterable<V> values);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <
          K extends @Nullable Object,
          V extends @Nullable Object,
          V2 extends @Nullable Object,
          R extends MutableMultimap<K, V2>>
      R ofEach(Multimap<K, V> multimap, PerKey<K, V, V2> function, R target) {
    FastList<K> keys = FastList.newList(multimap.keysView());
    Iterable<V2>[] results = new Iterable[keys.size()];
    Beat.forEach(
        0,
        results.length,
        i -> {
          K key = keys.get(i);
          results[i] = function.of(key, multimap.get(key));
        });
    for (int i = 0; i < results.length; i++) target.putAll(keys.get(i), results[i]);
    return target;
  }
}
