package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import io.github.beat4j.algorithms.Searches;
import io.github.beat4j.algorithms.Sorts;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.function.BinaryOperator;
import org.eclipse.collections.api.IntIterable;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.api.block.function.primitive.IntIntToIntFunction;
import org.eclipse.collections.api.block.function.primitive.IntToDoubleFunction;
import org.eclipse.collections.api.block.function.primitive.IntToIntFunction;
import org.eclipse.collections.api.block.function.primitive.IntToLongFunction;
import org.eclipse.collections.api.block.function.primitive.IntToObjectFunction;
import org.eclipse.collections.api.block.function.primitive.ObjectIntToObjectFunction;
import org.eclipse.collections.api.block.predicate.primitive.IntPredicate;
import org.eclipse.collections.api.block.procedure.primitive.IntProcedure;
import org.eclipse.collections.api.collection.primitive.MutableDoubleCollection;
import org.eclipse.collections.api.collection.primitive.MutableIntCollection;
import org.eclipse.collections.api.collection.primitive.MutableLongCollection;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.impl.bag.mutable.primitive.IntHashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link IntIterable}, on a Beat pool and without boxes. Which thread runs what,
 * what is thrown and what must not change is as in {@link BeatIterate}.
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
public final class BeatInts {
  private BeatInts() {}

  /**
   * Runs a block for each element.
   *
   * @param elements the collection
   * @param block what to run
   */
  public static void forEach(IntIterable elements, IntProcedure block) {
    IntList list = list(elements);
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
  public static IntIterable select(IntIterable elements, IntPredicate predicate) {
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
  public static <R extends MutableIntCollection> R select(
      IntIterable elements, IntPredicate predicate, R target) {
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
  public static IntIterable reject(IntIterable elements, IntPredicate predicate) {
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
  public static <R extends MutableIntCollection> R reject(
      IntIterable elements, IntPredicate predicate, R target) {
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
      IntIterable elements, IntToObjectFunction<? extends V> function) {
    return PrimitiveResults.of(elements, BeatInts.<V>made(elements, function));
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
      IntIterable elements, IntToObjectFunction<? extends V> function, R target) {
    target.addAll(BeatInts.<V>made(elements, function));
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
      IntIterable elements, IntToIntFunction function, R target) {
    IntList list = list(elements);
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
      IntIterable elements, IntToLongFunction function, R target) {
    IntList list = list(elements);
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
      IntIterable elements, IntToDoubleFunction function, R target) {
    IntList list = list(elements);
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
  public static int count(IntIterable elements, IntPredicate predicate) {
    IntList list = list(elements);
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
  public static int detectIfNone(IntIterable elements, IntPredicate predicate, int none) {
    IntList list = list(elements);
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
  public static boolean anySatisfy(IntIterable elements, IntPredicate predicate) {
    IntList list = list(elements);
    return Searches.any(0, list.size(), i -> predicate.accept(list.get(i)));
  }

  /**
   * Whether a predicate is true for all elements. Not called any more once it was false.
   *
   * @param elements the collection
   * @param predicate what is asked
   * @return true if so, also if there are none
   */
  public static boolean allSatisfy(IntIterable elements, IntPredicate predicate) {
    return noneSatisfy(elements, element -> !predicate.accept(element));
  }

  /**
   * Whether a predicate is false for all elements. Not called any more once it was true.
   *
   * @param elements the collection
   * @param predicate what is asked
   * @return true if so, also if there are none
   */
  public static boolean noneSatisfy(IntIterable elements, IntPredicate predicate) {
    return !anySatisfy(elements, predicate);
  }

  /**
   * The sum of the elements, which does not overflow.
   *
   * @param elements the collection
   * @return the sum
   */
  public static long sum(IntIterable elements) {
    IntList list = list(elements);
    return Beat.reduce(
        0,
        list.size(),
        0L,
        (from, to) -> {
          long sum = 0;
          for (int i = from; i < to; i++) sum += list.get(i);
          return sum;
        },
        Long::sum);
  }

  /**
   * The smallest element.
   *
   * @param elements the collection
   * @return the element
   * @throws NoSuchElementException if there is none
   */
  public static int min(IntIterable elements) {
    return reduceIfEmpty(some(elements, "minIfEmpty"), BeatInts::lesser, 0);
  }

  /**
   * The smallest element, if there is one.
   *
   * @param elements the collection
   * @param none what to return if it is empty
   * @return the element
   */
  public static int minIfEmpty(IntIterable elements, int none) {
    return reduceIfEmpty(elements, BeatInts::lesser, none);
  }

  /**
   * The largest element.
   *
   * @param elements the collection
   * @return the element
   * @throws NoSuchElementException if there is none
   */
  public static int max(IntIterable elements) {
    return reduceIfEmpty(some(elements, "maxIfEmpty"), BeatInts::greater, 0);
  }

  /**
   * The largest element, if there is one.
   *
   * @param elements the collection
   * @param none what to return if it is empty
   * @return the element
   */
  public static int maxIfEmpty(IntIterable elements, int none) {
    return reduceIfEmpty(elements, BeatInts::greater, none);
  }

  /**
   * Combines all elements, in their order.
   *
   * @param elements the collection
   * @param combine combines two of them, or of its results; associative
   * @param none what to return if there are none; used for nothing else
   * @return the result
   */
  public static int reduceIfEmpty(IntIterable elements, IntIntToIntFunction combine, int none) {
    IntList list = list(elements);
    return Beat.reduce(
        0,
        list.size(),
        none,
        (from, to) -> {
          int result = list.get(from);
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
      IntIterable elements,
      R neutral,
      ObjectIntToObjectFunction<? super R, ? extends R> function,
      BinaryOperator<R> combine) {
    IntList list = list(elements);
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
   * The elements in order, sorted by {@link Sorts#sort(int[])}.
   *
   * @param elements the collection
   * @return a new array
   */
  public static int[] toSortedArray(IntIterable elements) {
    int[] sorted = elements.toArray();
    Sorts.sort(sorted);
    return sorted;
  }

  /**
   * The same as a list.
   *
   * @param elements the collection
   * @return a new list
   */
  public static IntArrayList toSortedList(IntIterable elements) {
    return IntArrayList.newListWith(toSortedArray(elements));
  }

  /** The elements by index; a copy if they have none. */
  private static IntList list(IntIterable elements) {
    return elements instanceof IntList list ? list : IntArrayList.newListWith(elements.toArray());
  }

  private static IntList some(IntIterable elements, String remedy) {
    IntList list = list(elements);
    if (list.isEmpty())
      throw new NoSuchElementException(
          "elements: none (expected: one or more; use " + remedy + ")");
    return list;
  }

  private static int lesser(int a, int b) {
    return Math.min(a, b);
  }

  private static int greater(int a, int b) {
    return Math.max(a, b);
  }

  private static IntArrayList chosen(IntIterable elements, IntPredicate predicate, boolean wanted) {
    IntList list = list(elements);
    return Beat.<IntArrayList, RuntimeException>collect(
        0,
        list.size(),
        IntArrayList::new,
        (chosen, from, to) -> {
          for (int i = from; i < to; i++) {
            int element = list.get(i);
            if (predicate.accept(element) == wanted) chosen.add(element);
          }
        },
        (left, right) -> {
          left.addAll(right);
          return left;
        });
  }

  private static <V extends @Nullable Object> FastList<V> made(
      IntIterable elements, IntToObjectFunction<? extends V> function) {
    IntList list = list(elements);
    return Fill.list(
        list.size(),
        (made, from, to) -> {
          for (int i = from; i < to; i++) made.add(function.valueOf(list.get(i)));
        });
  }

  private static IntIterable result(IntIterable elements, IntArrayList chosen) {
    MutableIntCollection result = chosen;
    if (PrimitiveResults.isSet(elements)) result = IntHashSet.newSet(chosen);
    if (PrimitiveResults.isBag(elements)) result = IntHashBag.newBag(chosen);
    return PrimitiveResults.isImmutable(elements) ? result.toImmutable() : result;
  }
}
