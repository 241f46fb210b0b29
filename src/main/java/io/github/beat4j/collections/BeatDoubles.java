package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import io.github.beat4j.algorithms.Searches;
import io.github.beat4j.algorithms.Sorts;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.function.BinaryOperator;
import org.eclipse.collections.api.DoubleIterable;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.api.block.function.primitive.DoubleDoubleToDoubleFunction;
import org.eclipse.collections.api.block.function.primitive.DoubleToDoubleFunction;
import org.eclipse.collections.api.block.function.primitive.DoubleToIntFunction;
import org.eclipse.collections.api.block.function.primitive.DoubleToLongFunction;
import org.eclipse.collections.api.block.function.primitive.DoubleToObjectFunction;
import org.eclipse.collections.api.block.function.primitive.ObjectDoubleToObjectFunction;
import org.eclipse.collections.api.block.predicate.primitive.DoublePredicate;
import org.eclipse.collections.api.block.procedure.primitive.DoubleProcedure;
import org.eclipse.collections.api.collection.primitive.MutableDoubleCollection;
import org.eclipse.collections.api.collection.primitive.MutableIntCollection;
import org.eclipse.collections.api.collection.primitive.MutableLongCollection;
import org.eclipse.collections.api.list.primitive.DoubleList;
import org.eclipse.collections.impl.bag.mutable.primitive.DoubleHashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.DoubleHashSet;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link DoubleIterable}, on a Beat pool and without boxes. Which thread runs
 * what, what is thrown and what must not change is as in {@link BeatIterate}.
 *
 * <p><b>Which results.</b> Those of the sequential operation, in the same order: a list of a list
 * or an interval, a set of a set, a bag of a bag or the values of a map, immutable ones of an
 * immutable collection. What is lazy there, or a stack, is a list here.
 *
 * <p><b>Cost.</b> Lists and intervals are shared out by index. All others keep their tables to
 * themselves: the calling thread copies them into an array first, in one pass, and evaluates a lazy
 * one so. A part that was stolen costs a container, and adding that to the one before it; sets and
 * bags of results are filled by the calling thread at the end.
 */
public final class BeatDoubles {
  private BeatDoubles() {}

  /**
   * Runs a block for each element.
   *
   * @param elements the collection
   * @param block what to run
   */
  public static void forEach(DoubleIterable elements, DoubleProcedure block) {
    DoubleList list = list(elements);
    Beat.forEachRange(
        0,
        list.size(),
        (from, to) -> {
          for (int i = from; i < to; i++) block.value(list.get(i));
        });
  }

  /**
   * The elements for which a predicate is true.
   *
   * @param elements the collection
   * @param predicate which of them to take
   * @return a new collection
   */
  public static DoubleIterable select(DoubleIterable elements, DoublePredicate predicate) {
    return result(elements, chosen(elements, predicate, true));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param predicate which of them to take
   * @param target where to add them, on the calling thread
   * @param <R> the target
   * @return the target
   */
  public static <R extends MutableDoubleCollection> R select(
      DoubleIterable elements, DoublePredicate predicate, R target) {
    target.addAll(chosen(elements, predicate, true));
    return target;
  }

  /**
   * The elements for which a predicate is false.
   *
   * @param elements the collection
   * @param predicate which of them to leave out
   * @return a new collection
   */
  public static DoubleIterable reject(DoubleIterable elements, DoublePredicate predicate) {
    return result(elements, chosen(elements, predicate, false));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param predicate which of them to leave out
   * @param target where to add the others, on the calling thread
   * @param <R> the target
   * @return the target
   */
  public static <R extends MutableDoubleCollection> R reject(
      DoubleIterable elements, DoublePredicate predicate, R target) {
    target.addAll(chosen(elements, predicate, false));
    return target;
  }

  /**
   * The objects that a function makes of the elements.
   *
   * @param elements the collection
   * @param function what to make
   * @param <V> the results
   * @return a new collection
   */
  public static <V extends @Nullable Object> RichIterable<V> collect(
      DoubleIterable elements, DoubleToObjectFunction<? extends V> function) {
    return PrimitiveResults.of(elements, BeatDoubles.<V>made(elements, function));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param function what to make
   * @param target where to add the results, on the calling thread
   * @param <V> the results
   * @param <R> the target
   * @return the target
   */
  public static <V extends @Nullable Object, R extends Collection<V>> R collect(
      DoubleIterable elements, DoubleToObjectFunction<? extends V> function, R target) {
    target.addAll(BeatDoubles.<V>made(elements, function));
    return target;
  }

  /**
   * The ints that a function makes of the elements, into a given collection, in their order.
   *
   * @param elements the collection
   * @param function what to make
   * @param target where to add the results, on the calling thread
   * @param <R> the target
   * @return the target
   */
  public static <R extends MutableIntCollection> R collectInt(
      DoubleIterable elements, DoubleToIntFunction function, R target) {
    DoubleList list = list(elements);
    int[] results = new int[list.size()];
    Beat.forEachRange(
        0,
        results.length,
        (from, to) -> {
          for (int i = from; i < to; i++) results[i] = function.valueOf(list.get(i));
        });
    target.addAll(results);
    return target;
  }

  /**
   * The same for longs.
   *
   * @param elements the collection
   * @param function what to make
   * @param target where to add the results, on the calling thread
   * @param <R> the target
   * @return the target
   */
  public static <R extends MutableLongCollection> R collectLong(
      DoubleIterable elements, DoubleToLongFunction function, R target) {
    DoubleList list = list(elements);
    long[] results = new long[list.size()];
    Beat.forEachRange(
        0,
        results.length,
        (from, to) -> {
          for (int i = from; i < to; i++) results[i] = function.valueOf(list.get(i));
        });
    target.addAll(results);
    return target;
  }

  /**
   * The same for doubles.
   *
   * @param elements the collection
   * @param function what to make
   * @param target where to add the results, on the calling thread
   * @param <R> the target
   * @return the target
   */
  public static <R extends MutableDoubleCollection> R collectDouble(
      DoubleIterable elements, DoubleToDoubleFunction function, R target) {
    DoubleList list = list(elements);
    double[] results = new double[list.size()];
    Beat.forEachRange(
        0,
        results.length,
        (from, to) -> {
          for (int i = from; i < to; i++) results[i] = function.valueOf(list.get(i));
        });
    target.addAll(results);
    return target;
  }

  /**
   * How many elements a predicate is true for.
   *
   * @param elements the collection
   * @param predicate what is counted
   * @return how many
   */
  public static int count(DoubleIterable elements, DoublePredicate predicate) {
    DoubleList list = list(elements);
    return Beat.reduce(
        0,
        list.size(),
        0,
        (from, to) -> {
          int count = 0;
          for (int i = from; i < to; i++) if (predicate.accept(list.get(i))) count++;
          return count;
        },
        Integer::sum);
  }

  /**
   * The first element for which a predicate is true. It is called for others behind it as well.
   *
   * @param elements the collection
   * @param predicate what is sought
   * @param none what to return if there is none
   * @return the element
   */
  public static double detectIfNone(
      DoubleIterable elements, DoublePredicate predicate, double none) {
    DoubleList list = list(elements);
    int first = Searches.first(0, list.size(), i -> predicate.accept(list.get(i)));
    return first == Searches.NONE ? none : list.get(first);
  }

  /**
   * Whether a predicate is true for any element. Not called any more once it was.
   *
   * @param elements the collection
   * @param predicate what is sought
   * @return true if so
   */
  public static boolean anySatisfy(DoubleIterable elements, DoublePredicate predicate) {
    DoubleList list = list(elements);
    return Searches.any(0, list.size(), i -> predicate.accept(list.get(i)));
  }

  /**
   * Whether a predicate is true for all elements. Not called any more once it was false.
   *
   * @param elements the collection
   * @param predicate what is asked
   * @return true if so, also if there are none
   */
  public static boolean allSatisfy(DoubleIterable elements, DoublePredicate predicate) {
    return noneSatisfy(elements, element -> !predicate.accept(element));
  }

  /**
   * Whether a predicate is false for all elements. Not called any more once it was true.
   *
   * @param elements the collection
   * @param predicate what is asked
   * @return true if so, also if there are none
   */
  public static boolean noneSatisfy(DoubleIterable elements, DoublePredicate predicate) {
    return !anySatisfy(elements, predicate);
  }

  /**
   * The sum of the elements, compensated (Neumaier 1974) in blocks of up to 1,024 and from block to
   * block, and the same to the bit for any number of workers. It is as exact as the sequential sum
   * (Kahan 1965), and may differ from that in the last bit; it is not NaN where only an infinity
   * was added.
   *
   * @param elements the collection
   * @return the sum
   */
  public static double sum(DoubleIterable elements) {
    return CompensatedSum.of(list(elements));
  }

  /**
   * The smallest element, as {@link Double#compare} has it.
   *
   * @param elements the collection
   * @return the element
   * @throws NoSuchElementException if there is none
   */
  public static double min(DoubleIterable elements) {
    return reduceIfEmpty(some(elements, "minIfEmpty"), BeatDoubles::lesser, 0);
  }

  /**
   * The smallest element, if there is one.
   *
   * @param elements the collection
   * @param none what to return if it is empty
   * @return the element
   */
  public static double minIfEmpty(DoubleIterable elements, double none) {
    return reduceIfEmpty(elements, BeatDoubles::lesser, none);
  }

  /**
   * The largest element, as {@link Double#compare} has it.
   *
   * @param elements the collection
   * @return the element
   * @throws NoSuchElementException if there is none
   */
  public static double max(DoubleIterable elements) {
    return reduceIfEmpty(some(elements, "maxIfEmpty"), BeatDoubles::greater, 0);
  }

  /**
   * The largest element, if there is one.
   *
   * @param elements the collection
   * @param none what to return if it is empty
   * @return the element
   */
  public static double maxIfEmpty(DoubleIterable elements, double none) {
    return reduceIfEmpty(elements, BeatDoubles::greater, none);
  }

  /**
   * Combines all elements, in their order.
   *
   * @param elements the collection
   * @param combine combines two of them, or of its results; if it is not quite associative, as sums
   *     are not, the result depends on who computes what
   * @param none what to return if there are none; used for nothing else
   * @return the result
   */
  public static double reduceIfEmpty(
      DoubleIterable elements, DoubleDoubleToDoubleFunction combine, double none) {
    DoubleList list = list(elements);
    return Beat.reduce(
        0,
        list.size(),
        none,
        (from, to) -> {
          double result = list.get(from);
          for (int i = from + 1; i < to; i++) result = combine.valueOf(result, list.get(i));
          return result;
        },
        combine::valueOf);
  }

  /**
   * Folds each part from a neutral object on, and combines the results.
   *
   * @param elements the collection
   * @param neutral does not change what it is combined with
   * @param function adds an element to a result
   * @param combine combines two results; associative
   * @param <R> the result
   * @return the result
   */
  public static <R> R injectInto(
      DoubleIterable elements,
      R neutral,
      ObjectDoubleToObjectFunction<? super R, ? extends R> function,
      BinaryOperator<R> combine) {
    DoubleList list = list(elements);
    return Beat.<Box<R>, RuntimeException>collect(
            0,
            list.size(),
            () -> new Box<>(neutral),
            (box, from, to) -> {
              R result = box.content;
              for (int i = from; i < to; i++) result = function.valueOf(result, list.get(i));
              box.content = result;
            },
            (left, right) -> new Box<>(combine.apply(left.content, right.content)))
        .content;
  }

  /**
   * The elements in order. That is as {@link Double#compare} has it: -0.0 before 0.0, and NaN last.
   * Sorted by {@link Sorts#sort(double[])}.
   *
   * @param elements the collection
   * @return a new array
   */
  public static double[] toSortedArray(DoubleIterable elements) {
    double[] sorted = elements.toArray();
    Sorts.sort(sorted);
    return sorted;
  }

  /**
   * The same as a list.
   *
   * @param elements the collection
   * @return a new list
   */
  public static DoubleArrayList toSortedList(DoubleIterable elements) {
    return DoubleArrayList.newListWith(toSortedArray(elements));
  }

  /** The elements by index; a copy if they have none. */
  private static DoubleList list(DoubleIterable elements) {
    return elements instanceof DoubleList list
        ? list
        : DoubleArrayList.newListWith(elements.toArray());
  }

  private static DoubleList some(DoubleIterable elements, String remedy) {
    DoubleList list = list(elements);
    if (list.isEmpty())
      throw new NoSuchElementException(
          "elements: none (expected: one or more; use " + remedy + ")");
    return list;
  }

  private static double lesser(double a, double b) {
    return Double.compare(a, b) <= 0 ? a : b;
  }

  private static double greater(double a, double b) {
    return Double.compare(a, b) >= 0 ? a : b;
  }

  private static DoubleArrayList chosen(
      DoubleIterable elements, DoublePredicate predicate, boolean wanted) {
    DoubleList list = list(elements);
    return Beat.<DoubleArrayList, RuntimeException>collect(
        0,
        list.size(),
        DoubleArrayList::new,
        (chosen, from, to) -> {
          for (int i = from; i < to; i++) {
            double element = list.get(i);
            if (predicate.accept(element) == wanted) chosen.add(element);
          }
        },
        (left, right) -> {
          left.addAll(right);
          return left;
        });
  }

  private static <V extends @Nullable Object> FastList<V> made(
      DoubleIterable elements, DoubleToObjectFunction<? extends V> function) {
    DoubleList list = list(elements);
    return Fill.list(
        list.size(),
        (made, from, to) -> {
          for (int i = from; i < to; i++) made.add(function.valueOf(list.get(i)));
        });
  }

  private static DoubleIterable result(DoubleIterable elements, DoubleArrayList chosen) {
    MutableDoubleCollection result = chosen;
    if (PrimitiveResults.isSet(elements)) result = DoubleHashSet.newSet(chosen);
    if (PrimitiveResults.isBag(elements)) result = DoubleHashBag.newBag(chosen);
    return PrimitiveResults.isImmutable(elements) ? result.toImmutable() : result;
  }
}
