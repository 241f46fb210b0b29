package io.github.beat4j.collections;

import java.util.Map;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.block.procedure.Procedure2;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.tuple.Pair;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.tuple.Tuples;
import org.jspecify.annotations.Nullable;

/**
 * What {@link org.eclipse.collections.impl.utility.MapIterate} does with keys and values, on a Beat
 * pool. Which thread runs what, what is thrown and what must not change is as in {@link
 * BeatIterate}. An immutable map is passed as its {@code castToMap()}.
 *
 * <p><b>Which results.</b> Those of the sequential operation: a new {@link UnifiedMap}, or the
 * target that was given, filled in the order of the map by the calling thread when all parts have
 * ended. One that keeps an order is passed as a target. The order is that of {@link Map#entrySet};
 * the maps of {@code java.util.concurrent} have none, so that what comes last or first there is not
 * said.
 *
 * <p><b>Cost.</b> Maps are shared out as their {@link Map#entrySet} is: those of Eclipse
 * Collections by sections of their hash table, those of the JDK as their spliterator splits. Two
 * lists of what is to be in the result, two more for each part that was stolen.
 */
public final class BeatMaps {
  private BeatMaps() {}

  /**
   * Runs a block for each key and its value.
   *
   * @param map the map
   * @param block what to run
   * @param <K> the keys
   * @param <V> the values
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> void forEachKeyValue(
      Map<K, V> map, Procedure2<? super K, ? super V> block) {
    BeatIterate.forEach(map.entrySet(), entry -> block.value(entry.getKey(), entry.getValue()));
  }

  /**
   * The keys and values for which a predicate is true.
   *
   * @param map the map
   * @param predicate which of them to take
   * @param <K> the keys
   * @param <V> the values
   * @return a new map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> MutableMap<K, V> select(
      Map<K, V> map, Predicate2<? super K, ? super V> predicate) {
    return fresh(chosen(map, predicate, true));
  }

  /**
   * The same, into a given map.
   *
   * @param map the map
   * @param predicate which of them to take
   * @param target where to put them, on the calling thread
   * @param <K> the keys
   * @param <V> the values
   * @param <R> the target
   * @return the target
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, R extends Map<K, V>>
      R select(Map<K, V> map, Predicate2<? super K, ? super V> predicate, R target) {
    return chosen(map, predicate, true).into(target);
  }

  /**
   * The keys and values for which a predicate is false.
   *
   * @param map the map
   * @param predicate which of them to leave out
   * @param <K> the keys
   * @param <V> the values
   * @return a new map
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> MutableMap<K, V> reject(
      Map<K, V> map, Predicate2<? super K, ? super V> predicate) {
    return fresh(chosen(map, predicate, false));
  }

  /**
   * The same, into a given map.
   *
   * @param map the map
   * @param predicate which of them to leave out
   * @param target where to put the others, on the calling thread
   * @param <K> the keys
   * @param <V> the values
   * @param <R> the target
   * @return the target
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, R extends Map<K, V>>
      R reject(Map<K, V> map, Predicate2<? super K, ? super V> predicate, R target) {
    return chosen(map, predicate, false).into(target);
  }

  /**
   * The keys, with what a function makes of each and its value.
   *
   * @param map the map
   * @param function what to make
   * @param <K> the keys
   * @param <V> the values
   * @param <V2> the results
   * @return a new map
   */
  public static <
          K extends @Nullable Object, V extends @Nullable Object, V2 extends @Nullable Object>
      MutableMap<K, V2> collectValues(
          Map<K, V> map, Function2<? super K, ? super V, ? extends V2> function) {
    return fresh(BeatMaps.<K, V, V2>made(map, function));
  }

  /**
   * The same, into a given map.
   *
   * @param map the map
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
          R extends Map<K, V2>>
      R collectValues(
          Map<K, V> map, Function2<? super K, ? super V, ? extends V2> function, R target) {
    return BeatMaps.<K, V, V2>made(map, function).into(target);
  }

  /**
   * The pairs that a function makes of each key and its value, as keys and values. Of several pairs
   * with one key the last in the order of the map stays.
   *
   * @param map the map
   * @param function what to make
   * @param <K> the keys
   * @param <V> the values
   * @param <K2> the keys of the results
   * @param <V2> the values of the results
   * @return a new map
   */
  public static <
          K extends @Nullable Object,
          V extends @Nullable Object,
          K2 extends @Nullable Object,
          V2 extends @Nullable Object>
      MutableMap<K2, V2> collect(
          Map<K, V> map, Function2<? super K, ? super V, Pair<K2, V2>> function) {
    return fresh(
        Source.of(map.entrySet())
            .<KeysAndValues<K2, V2>>collect(
                KeysAndValues::new,
                (made, entry) -> {
                  Pair<K2, V2> pair = function.value(entry.getKey(), entry.getValue());
                  made.add(pair.getOne(), pair.getTwo());
                },
                KeysAndValues::addAll));
  }

  /**
   * What a function makes of each key and its value, in the order of the map.
   *
   * @param map the map
   * @param function what to make
   * @param <K> the keys
   * @param <V> the values
   * @param <T> the results
   * @return a new list
   */
  public static <K extends @Nullable Object, V extends @Nullable Object, T extends @Nullable Object>
      MutableList<T> collectToList(
          Map<K, V> map, Function2<? super K, ? super V, ? extends T> function) {
    return Fill.<Map.Entry<K, V>, T>list(
        map.entrySet(),
        (list, entry) -> list.add(function.value(entry.getKey(), entry.getValue())));
  }

  /**
   * The first key and value in the order of the map for which a predicate is true. It is called for
   * others behind them as well.
   *
   * @param map the map
   * @param predicate what is sought
   * @param <K> the keys
   * @param <V> the values
   * @return the two, or null if there are none
   */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      @Nullable Pair<K, V> detect(Map<K, V> map, Predicate2<? super K, ? super V> predicate) {
    Map.Entry<K, V> found =
        BeatIterate.<Map.Entry<K, V>>detect(
            map.entrySet(), entry -> predicate.accept(entry.getKey(), entry.getValue()));
    return found == null ? null : Tuples.pair(found.getKey(), found.getValue());
  }

  /**
   * For how many keys and their values a predicate is true.
   *
   * @param map the map
   * @param predicate what is counted
   * @param <K> the keys
   * @param <V> the values
   * @return how many
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> int count(
      Map<K, V> map, Predicate2<? super K, ? super V> predicate) {
    return BeatIterate.count(
        map.entrySet(), entry -> predicate.accept(entry.getKey(), entry.getValue()));
  }

  private static <K extends @Nullable Object, V extends @Nullable Object> MutableMap<K, V> fresh(
      KeysAndValues<K, V> results) {
    return results.into(UnifiedMap.<K, V>newMap(results.size()));
  }

  private static <K extends @Nullable Object, V extends @Nullable Object>
      KeysAndValues<K, V> chosen(
          Map<K, V> map, Predicate2<? super K, ? super V> predicate, boolean wanted) {
    return Source.of(map.entrySet())
        .<KeysAndValues<K, V>>collect(
            KeysAndValues::new,
            (chosen, entry) -> {
              K key = entry.getKey();
              V value = entry.getValue();
              if (predicate.accept(key, value) == wanted) chosen.add(key, value);
            },
            KeysAndValues::addAll);
  }

  private static <
          K extends @Nullable Object, V extends @Nullable Object, V2 extends @Nullable Object>
      KeysAndValues<K, V2> made(
          Map<K, V> map, Function2<? super K, ? super V, ? extends V2> function) {
    return Source.of(map.entrySet())
        .<KeysAndValues<K, V2>>collect(
            KeysAndValues::new,
            (made, entry) -> {
              K key = entry.getKey();
              made.add(key, function.value(key, entry.getValue()));
            },
            KeysAndValues::addAll);
  }
}
