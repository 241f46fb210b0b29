package io.github.beat4j.collections;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.function.Function0;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.function.primitive.DoubleFunction;
import org.eclipse.collections.api.block.function.primitive.FloatFunction;
import org.eclipse.collections.api.block.function.primitive.IntFunction;
import org.eclipse.collections.api.block.function.primitive.LongFunction;
import org.eclipse.collections.api.block.procedure.Procedure2;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.map.MutableMapIterable;
import org.eclipse.collections.api.map.primitive.ObjectDoubleMap;
import org.eclipse.collections.api.map.primitive.ObjectLongMap;
import org.eclipse.collections.api.multimap.MutableMultimap;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectDoubleHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectLongHashMap;
import org.eclipse.collections.impl.multimap.list.FastListMultimap;
import org.jspecify.annotations.Nullable;

/**
 * Groups elements by a key, on a Beat pool. Which thread runs what, what is thrown and what must
 * not change is as in {@link BeatIterate}. The groups, and what is made of them, are those of the
 * sequential operation of Eclipse Collections, to the bit: each group has its elements in the order
 * of the collection, and a group is folded in that order, by one thread.
 *
 * <p>Cost: a table of the groups, and a list of each; one table more for each part that was stolen,
 * whose lists are added to those of the part before it.
 */
public final class BeatGroups {
  private BeatGroups() {}

  /**
   * The elements by key.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param <K> the keys
   * @param <V> the elements
   * @return a new multimap
   */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      FastListMultimap<K, V> groupBy(Iterable<V> elements, Function<? super V, ? extends K> key) {
    return groupBy(elements, key, FastListMultimap.<K, V>newMultimap());
  }

  /**
   * The same, into a given multimap.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param target where to put them, on the calling thread
   * @param <K> the keys
   * @param <V> the elements
   * @param <R> the target
   * @return the target
   */
  public static <
          K extends @Nullable Object, V extends @Nullable Object, R extends MutableMultimap<K, V>>
      R groupBy(Iterable<V> elements, Function<? super V, ? extends K> key, R target) {
    Groups.<K, V>lists(Source.of(elements), key).forEachKeyValue(target::putAll);
    return target;
  }

  /**
   * The only element of each key.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param <K> the keys
   * @param <V> the elements
   * @return a new map
   * @throws IllegalStateException if two elements have the same key
   */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      MutableMap<K, V> groupByUnique(Iterable<V> elements, Function<? super V, ? extends K> key) {
    return Groups.unique(Source.of(elements), key);
  }

  /**
   * Folds the elements of each key.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param zero what each fold begins with
   * @param fold adds an element to a result
   * @param <T> the elements
   * @param <K> the keys
   * @param <V> the results
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      MutableMap<K, V> aggregateBy(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          Function0<? extends V> zero,
          Function2<? super V, ? super T, ? extends V> fold) {
    return aggregateBy(elements, key, zero, fold, UnifiedMap.<K, V>newMap());
  }

  /**
   * The same, into a given map. A key that it has already goes on from its result there.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param zero what each other fold begins with
   * @param fold adds an element to a result
   * @param target where to put the results, on the calling thread; read by others before
   * @param <T> the elements
   * @param <K> the keys
   * @param <V> the results
   * @param <R> the target
   * @return the target
   */
  public static <
          T extends @Nullable Object,
          K extends @Nullable Object,
          V extends @Nullable Object,
          R extends MutableMapIterable<K, V>>
      R aggregateBy(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          Function0<? extends V> zero,
          Function2<? super V, ? super T, ? extends V> fold,
          R target) {
    return Groups.<T, K, V, R>folded(Source.of(elements), key, zero, fold, target);
  }

  /**
   * Adds the elements of each key to an object.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param zero makes the object of a key
   * @param add adds an element to it
   * @param <T> the elements
   * @param <K> the keys
   * @param <V> the objects
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object, V extends @Nullable Object>
      MutableMap<K, V> aggregateInPlaceBy(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          Function0<? extends V> zero,
          Procedure2<? super V, ? super T> add) {
    return aggregateInPlaceBy(elements, key, zero, add, UnifiedMap.<K, V>newMap());
  }

  /**
   * The same, into a given map. A key that it has already keeps its object.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param zero makes the object of another key
   * @param add adds an element to it
   * @param target where to put the objects, on the calling thread; read by others before
   * @param <T> the elements
   * @param <K> the keys
   * @param <V> the objects
   * @param <R> the target
   * @return the target
   */
  public static <
          T extends @Nullable Object,
          K extends @Nullable Object,
          V extends @Nullable Object,
          R extends MutableMapIterable<K, V>>
      R aggregateInPlaceBy(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          Function0<? extends V> zero,
          Procedure2<? super V, ? super T> add,
          R target) {
    return Groups.<T, K, V, R>filled(Source.of(elements), key, zero, add, target);
  }

  /**
   * The sum of a figure of each key's elements.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param figure what is summed
   * @param <T> the elements
   * @param <K> the keys
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object> ObjectLongMap<K> sumByInt(
      Iterable<T> elements, Function<? super T, ? extends K> key, IntFunction<? super T> figure) {
    return sumByLong(elements, key, figure::intValueOf);
  }

  /**
   * The same for longs.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param figure what is summed
   * @param <T> the elements
   * @param <K> the keys
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object> ObjectLongMap<K> sumByLong(
      Iterable<T> elements, Function<? super T, ? extends K> key, LongFunction<? super T> figure) {
    return Source.of(elements)
        .<ObjectLongHashMap<K>>collect(
            ObjectLongHashMap::new,
            (sums, element) -> sums.addToValue(key.valueOf(element), figure.longValueOf(element)),
            (left, right) -> {
              right.forEachKeyValue(left::addToValue);
              return left;
            });
  }

  /**
   * The same for floats, summed as doubles with compensation (Kahan 1965), in the order of the
   * elements.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param figure what is summed
   * @param <T> the elements
   * @param <K> the keys
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object>
      ObjectDoubleMap<K> sumByFloat(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          FloatFunction<? super T> figure) {
    return sumByDouble(elements, key, figure::floatValueOf);
  }

  /**
   * The same for doubles, with compensation (Kahan 1965), in the order of the elements.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param figure what is summed
   * @param <T> the elements
   * @param <K> the keys
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object>
      ObjectDoubleMap<K> sumByDouble(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          DoubleFunction<? super T> figure) {
    ObjectDoubleHashMap<K> sums = new ObjectDoubleHashMap<>();
    Groups.ofEach(
            Groups.<T, K, DoubleArrayList>of(
                Source.of(elements),
                key,
                DoubleArrayList::new,
                (list, element) -> list.add(figure.doubleValueOf(element)),
                DoubleArrayList::addAll),
            (k, list) -> list.sum(),
            UnifiedMap.<K, Double>newMap())
        .forEachKeyValue(sums::put);
    return sums;
  }

  /**
   * The same for decimals, which are exact.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param figure what is summed
   * @param <T> the elements
   * @param <K> the keys
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object>
      MutableMap<K, BigDecimal> sumByBigDecimal(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          Function<? super T, BigDecimal> figure) {
    return sums(elements, key, figure, BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The same for integers of any length.
   *
   * @param elements the collection
   * @param key the key of an element
   * @param figure what is summed
   * @param <T> the elements
   * @param <K> the keys
   * @return a new map
   */
  public static <T extends @Nullable Object, K extends @Nullable Object>
      MutableMap<K, BigInteger> sumByBigInteger(
          Iterable<T> elements,
          Function<? super T, ? extends K> key,
          Function<? super T, BigInteger> figure) {
    return sums(elements, key, figure, BigInteger.ZERO, BigInteger::add);
  }

  /** Sums that do not depend on the order. */
  private static <T extends @Nullable Object, K extends @Nullable Object, N> MutableMap<K, N> sums(
      Iterable<T> elements,
      Function<? super T, ? extends K> key,
      Function<? super T, N> figure,
      N zero,
      BinaryOperator<N> add) {
    return Source.of(elements)
        .<UnifiedMap<K, N>>collect(
            UnifiedMap::new,
            (sums, element) ->
                addTo(sums, key.valueOf(element), figure.valueOf(element), zero, add),
            (left, right) -> {
              right.forEachKeyValue((k, sum) -> addTo(left, k, sum, zero, add));
              return left;
            });
  }

  private static <K extends @Nullable Object, N> void addTo(
      UnifiedMap<K, N> sums, K key, N figure, N zero, BinaryOperator<N> add) {
    sums.put(key, add.apply(sums.getIfAbsentValue(key, zero), figure));
  }
}
