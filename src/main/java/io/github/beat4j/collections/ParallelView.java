package io.github.beat4j.collections;

import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.eclipse.collections.api.bag.Bag;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.function.Function0;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.function.primitive.DoubleFunction;
import org.eclipse.collections.api.block.function.primitive.FloatFunction;
import org.eclipse.collections.api.block.function.primitive.IntFunction;
import org.eclipse.collections.api.block.function.primitive.LongFunction;
import org.eclipse.collections.api.block.procedure.Procedure2;
import org.eclipse.collections.api.block.procedure.primitive.ObjectIntProcedure;
import org.eclipse.collections.api.map.MapIterable;
import org.eclipse.collections.api.multimap.MutableMultimap;
import org.eclipse.collections.api.tuple.primitive.ObjectIntPair;
import org.eclipse.collections.impl.block.factory.Comparators;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.tuple.primitive.PrimitiveTuples;
import org.jspecify.annotations.Nullable;

/**
 * A lazy view of a source. What is not lazy is here and in the classes above: it fills containers,
 * or searches, and in either case waits for all its parts.
 */
abstract class ParallelView<T extends @Nullable Object> extends ConvertedView<T> {

  ParallelView(Source<T> source) {
    super(source);
  }

  @Override
  public final T min() {
    return min(Comparators.naturalOrder());
  }

  @Override
  public final T max() {
    return max(Comparators.naturalOrder());
  }

  @Override
  public final T min(Comparator<? super T> comparator) {
    return best(source, (next, best) -> comparator.compare(next, best) < 0);
  }

  @Override
  public final T max(Comparator<? super T> comparator) {
    return best(source, (next, best) -> comparator.compare(next, best) > 0);
  }

  @Override
  public final <V extends Comparable<? super V>> T minBy(
      Function<? super T, ? extends V> function) {
    return best(this.<V>keyed(function), (next, best) -> next.key().compareTo(best.key()) < 0)
        .element();
  }

  @Override
  public final <V extends Comparable<? super V>> T maxBy(
      Function<? super T, ? extends V> function) {
    return best(this.<V>keyed(function), (next, best) -> next.key().compareTo(best.key()) > 0)
        .element();
  }

  private record Keyed<T extends @Nullable Object, V>(T element, V key) {}

  /** So that the function is called once for each. */
  private <V> Source<Keyed<T, V>> keyed(Function<? super T, ? extends V> function) {
    return Stage.collect(source, element -> new Keyed<T, V>(element, function.valueOf(element)));
  }

  @SuppressWarnings("NullAway") // null only if that is the element
  private static <E extends @Nullable Object> E best(
      Source<E> elements, BiPredicate<? super E, ? super E> isBetter) {
    Found<E> best = Found.best(elements, isBetter);
    if (!best.isAny()) throw new NoSuchElementException("no elements (expected: 1 or more)");
    return best.element();
  }

  @Override
  public final long sumOfInt(IntFunction<? super T> function) {
    return sumOfLong(function::intValueOf);
  }

  @Override
  public final long sumOfLong(LongFunction<? super T> function) {
    return source
        .collect(
            () -> new long[1],
            (sum, element) -> sum[0] += function.longValueOf(element),
            (left, right) -> {
              left[0] += right[0];
              return left;
            })[0];
  }

  @Override
  public final double sumOfFloat(FloatFunction<? super T> function) {
    return sumOfDouble(function::floatValueOf);
  }

  @Override
  public final double sumOfDouble(DoubleFunction<? super T> function) {
    return source
        .collect(
            DoubleArrayList::new,
            (figures, element) -> figures.add(function.doubleValueOf(element)),
            (left, right) -> {
              left.addAll(right);
              return left;
            })
        .sum();
  }

  @Override
  public final <V extends @Nullable Object> MapIterable<V, T> groupByUniqueKey(
      Function<? super T, ? extends V> function) {
    return Groups.unique(source, function);
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object>
      MapIterable<K, V> aggregateInPlaceBy(
          Function<? super T, ? extends K> groupBy,
          Function0<? extends V> zero,
          Procedure2<? super V, ? super T> add) {
    return Groups.filled(source, groupBy, zero, add, UnifiedMap.newMap());
  }

  @Override
  public final <K extends @Nullable Object, V extends @Nullable Object>
      MapIterable<K, V> aggregateBy(
          Function<? super T, ? extends K> groupBy,
          Function0<? extends V> zero,
          Function2<? super V, ? super T, ? extends V> fold) {
    return Groups.folded(source, groupBy, zero, fold, UnifiedMap.newMap());
  }

  /** Each group is filled in the order of the elements. */
  final <K extends @Nullable Object, M extends MutableMultimap<K, T>> M grouped(
      Supplier<M> fresh, Function<? super T, ? extends K> key) {
    return grouped(fresh, (M groups, T element) -> groups.put(key.valueOf(element), element));
  }

  /** The same with several keys of each element. */
  final <K extends @Nullable Object, M extends MutableMultimap<K, T>> M groupedByEach(
      Supplier<M> fresh, Function<? super T, ? extends Iterable<K>> keys) {
    return grouped(
        fresh,
        (M groups, T element) -> {
          for (K key : keys.valueOf(element)) groups.put(key, element);
        });
  }

  private <K extends @Nullable Object, M extends MutableMultimap<K, T>> M grouped(
      Supplier<M> fresh, BiConsumer<M, T> put) {
    return source.collect(
        fresh,
        put,
        (left, right) -> {
          left.putAll(right);
          return left;
        });
  }

  /** Runs a block for each different element of a bag; in no order. */
  static <T extends @Nullable Object> void forEachDistinct(
      Bag<T> bag, ObjectIntProcedure<? super T> block) {
    FastList<ObjectIntPair<T>> counts = FastList.newList();
    bag.forEachWithOccurrences((element, n) -> counts.add(PrimitiveTuples.pair(element, n)));
    BeatIterate.forEach(counts, count -> block.value(count.getOne(), count.getTwo()));
  }
}
