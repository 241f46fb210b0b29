package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import org.eclipse.collections.api.ParallelIterable;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.procedure.Procedure;
import org.eclipse.collections.api.block.procedure.primitive.ObjectIntProcedure;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.parallel.Combiner;
import org.eclipse.collections.impl.parallel.ObjectIntProcedureFactory;
import org.eclipse.collections.impl.parallel.ProcedureFactory;
import org.jspecify.annotations.Nullable;

/**
 * What {@link org.eclipse.collections.impl.parallel.ParallelIterate} does, on a Beat pool: without
 * batch sizes and a least size of a task, in the order of the collection, and with exceptions as
 * they were thrown.
 *
 * <p><b>Which thread runs what.</b> The blocks that are passed run on the calling thread and on any
 * of its pool's, or of the common pool's if the caller is in none; several at a time, if others are
 * idle and it takes more than a few microseconds. So they must not disturb each other.
 *
 * <p><b>Which results.</b> Those of the sequential operation of Eclipse Collections, in the same
 * order; the type of a collection is what ParallelIterate returns, but for a plain {@link FastList}
 * instead of a composite one. If the order of two results that are combined matters, it is that of
 * the elements. The views of a {@link java.util.concurrent.ConcurrentHashMap} have none, and are
 * split so.
 *
 * <p><b>What is thrown.</b> What a block throws, when all parts have ended: that of the leftmost
 * part, as far as it has come, with the others suppressed. A block that throws may leave others
 * undone. Each operation waits for all its parts; what the blocks have written is visible then.
 *
 * <p><b>Cost.</b> Lists with access by index are shared out by index; maps and sets of Eclipse
 * Collections by sections of their hash table; all others, bags too, as their spliterator splits.
 * One of a plain iterator (linked lists, bags, lazy views) reads ahead: 1,024 elements into an
 * array at the first split, 1,024 more at each further one, so some 45,000 of the first million for
 * each thread. A part that was stolen costs a container, and adding that to the one before it;
 * {@code collect} of a list with access by index fills one array instead. Results that are a set or
 * a bag are filled by the calling thread at the end, since merging sets would take as long; a list
 * is faster.
 *
 * <p>The collection must not change meanwhile. If it does, the answer is unspecified, or an
 * exception is thrown (that of an index out of bounds, or a {@link
 * java.util.ConcurrentModificationException}); the operation ends, and the pool is none the worse,
 * unless the collection itself runs in circles.
 */
public final class BeatIterate {
  private BeatIterate() {}

  /**
   * Runs a block for each element.
   *
   * @param elements the collection
   * @param block what to run
   * @param <T> the elements
   */
  public static <T extends @Nullable Object> void forEach(
      Iterable<T> elements, Procedure<? super T> block) {
    Source.of(elements)
        .<Object>collect(
            Object::new, (nothing, element) -> block.value(element), (left, right) -> left);
  }

  /**
   * Runs a block of its own for each part, and gives these blocks to a combiner in the order of the
   * parts: all at once, or one after the other if it says that it wants that ({@link
   * Combiner#useCombineOne}). There is one part for each steal, and one more.
   *
   * @param elements the collection
   * @param factory makes a block, on the thread that runs it
   * @param combiner gets the blocks, on the calling thread, when all parts have ended
   * @param <T> the elements
   * @param <B> the blocks
   */
  public static <T extends @Nullable Object, B extends Procedure<? super T>> void forEach(
      Iterable<T> elements, ProcedureFactory<B> factory, Combiner<B> combiner) {
    combine(
        Source.of(elements)
            .<MutableList<B>>collect(
                () -> FastList.<B>newList().with(factory.create()),
                (blocks, element) -> blocks.getLast().value(element),
                BeatIterate::joined),
        combiner);
  }

  /**
   * Runs a block for each element and its position in the order of iteration. A collection without
   * access by index is copied into an array first.
   *
   * @param elements the collection
   * @param block what to run
   * @param <T> the elements
   */
  public static <T extends @Nullable Object> void forEachWithIndex(
      Iterable<T> elements, ObjectIntProcedure<? super T> block) {
    List<T> list = Source.list(elements);
    Beat.forEachRange(
        0,
        list.size(),
        (from, to) -> {
          for (int i = from; i < to; i++) block.value(list.get(i), i);
        });
  }

  /**
   * Runs a block of its own for each part, with positions; otherwise as {@link #forEach(Iterable,
   * ProcedureFactory, Combiner)}.
   *
   * @param elements the collection
   * @param factory makes a block, on the thread that runs it
   * @param combiner gets the blocks, on the calling thread, when all parts have ended
   * @param <T> the elements
   * @param <B> the blocks
   */
  public static <T extends @Nullable Object, B extends ObjectIntProcedure<? super T>>
      void forEachWithIndex(
          Iterable<T> elements, ObjectIntProcedureFactory<B> factory, Combiner<B> combiner) {
    List<T> list = Source.list(elements);
    combine(
        Beat.<MutableList<B>, RuntimeException>collect(
            0,
            list.size(),
            () -> FastList.<B>newList().with(factory.create()),
            (blocks, from, to) -> {
              B block = blocks.getLast();
              for (int i = from; i < to; i++) block.value(list.get(i), i);
            },
            BeatIterate::joined),
        combiner);
  }

  /**
   * The elements for which a predicate is true.
   *
   * @param elements the collection
   * @param predicate which of them to take
   * @param <T> the elements
   * @return a new collection
   */
  public static <T extends @Nullable Object> Collection<T> select(
      Iterable<T> elements, Predicate<? super T> predicate) {
    return Results.ofSome(elements, chosen(elements, predicate, true));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param predicate which of them to take
   * @param target where to add them, on the calling thread
   * @param <T> the elements
   * @param <R> the target
   * @return the target
   */
  public static <T extends @Nullable Object, R extends Collection<T>> R select(
      Iterable<T> elements, Predicate<? super T> predicate, R target) {
    target.addAll(chosen(elements, predicate, true));
    return target;
  }

  /**
   * The elements for which a predicate is false.
   *
   * @param elements the collection
   * @param predicate which of them to leave out
   * @param <T> the elements
   * @return a new collection
   */
  public static <T extends @Nullable Object> Collection<T> reject(
      Iterable<T> elements, Predicate<? super T> predicate) {
    return Results.ofSome(elements, chosen(elements, predicate, false));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param predicate which of them to leave out
   * @param target where to add the others, on the calling thread
   * @param <T> the elements
   * @param <R> the target
   * @return the target
   */
  public static <T extends @Nullable Object, R extends Collection<T>> R reject(
      Iterable<T> elements, Predicate<? super T> predicate, R target) {
    target.addAll(chosen(elements, predicate, false));
    return target;
  }

  /**
   * What a function makes of each element.
   *
   * @param elements the collection
   * @param function what to make
   * @param <T> the elements
   * @param <V> the results
   * @return a new collection
   */
  public static <T extends @Nullable Object, V extends @Nullable Object> Collection<V> collect(
      Iterable<T> elements, Function<? super T, V> function) {
    return Results.ofOthers(elements, Fill.listOfEach(elements, function));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param function what to make
   * @param target where to add the results, on the calling thread
   * @param <T> the elements
   * @param <V> the results
   * @param <R> the target
   * @return the target
   */
  public static <T extends @Nullable Object, V extends @Nullable Object, R extends Collection<V>>
      R collect(Iterable<T> elements, Function<? super T, V> function, R target) {
    target.addAll(Fill.listOfEach(elements, function));
    return target;
  }

  /**
   * What a function makes of the elements for which a predicate is true.
   *
   * @param elements the collection
   * @param predicate which of them to take
   * @param function what to make
   * @param <T> the elements
   * @param <V> the results
   * @return a new collection
   */
  public static <T extends @Nullable Object, V extends @Nullable Object> Collection<V> collectIf(
      Iterable<T> elements, Predicate<? super T> predicate, Function<? super T, V> function) {
    return Results.ofOthers(elements, madeIf(elements, predicate, function));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param predicate which of them to take
   * @param function what to make
   * @param target where to add the results, on the calling thread
   * @param <T> the elements
   * @param <V> the results
   * @param <R> the target
   * @return the target
   */
  public static <T extends @Nullable Object, V extends @Nullable Object, R extends Collection<V>>
      R collectIf(
          Iterable<T> elements,
          Predicate<? super T> predicate,
          Function<? super T, V> function,
          R target) {
    target.addAll(madeIf(elements, predicate, function));
    return target;
  }

  /**
   * All elements of what a function makes of each element.
   *
   * @param elements the collection
   * @param function what to make
   * @param <T> the elements
   * @param <V> the results
   * @return a new collection
   */
  public static <T extends @Nullable Object, V extends @Nullable Object> Collection<V> flatCollect(
      Iterable<T> elements, Function<? super T, ? extends Iterable<V>> function) {
    return Results.ofOthers(elements, flattened(elements, function));
  }

  /**
   * The same, into a given collection.
   *
   * @param elements the collection
   * @param function what to make
   * @param target where to add the results, on the calling thread
   * @param <T> the elements
   * @param <V> the results
   * @param <R> the target
   * @return the target
   */
  public static <T extends @Nullable Object, V extends @Nullable Object, R extends Collection<V>>
      R flatCollect(
          Iterable<T> elements, Function<? super T, ? extends Iterable<V>> function, R target) {
    target.addAll(flattened(elements, function));
    return target;
  }

  /**
   * How many elements a predicate is true for.
   *
   * @param elements the collection
   * @param predicate what is counted
   * @param <T> the elements
   * @return how many
   */
  public static <T extends @Nullable Object> int count(
      Iterable<T> elements, Predicate<? super T> predicate) {
    return Found.count(Source.of(elements), predicate);
  }

  /**
   * The first element for which a predicate is true. It is called for others behind it as well.
   *
   * @param elements the collection
   * @param predicate what is sought
   * @param <T> the elements
   * @return the element, or null if there is none
   */
  public static <T extends @Nullable Object> @Nullable T detect(
      Iterable<T> elements, Predicate<? super T> predicate) {
    return Found.first(Source.of(elements), predicate).element();
  }

  /**
   * Whether a predicate is true for any element. Not called any more once it was.
   *
   * @param elements the collection
   * @param predicate what is sought
   * @param <T> the elements
   * @return true if so
   */
  public static <T extends @Nullable Object> boolean anySatisfy(
      Iterable<T> elements, Predicate<? super T> predicate) {
    return Found.isAny(Source.of(elements), predicate, true);
  }

  /**
   * Whether a predicate is true for all elements. Not called any more once it was false.
   *
   * @param elements the collection
   * @param predicate what is asked
   * @param <T> the elements
   * @return true if so, also if there are none
   */
  public static <T extends @Nullable Object> boolean allSatisfy(
      Iterable<T> elements, Predicate<? super T> predicate) {
    return !Found.isAny(Source.of(elements), predicate, false);
  }

  /**
   * Whether a predicate is false for all elements. Not called any more once it was true.
   *
   * @param elements the collection
   * @param predicate what is asked
   * @param <T> the elements
   * @return true if so, also if there are none
   */
  public static <T extends @Nullable Object> boolean noneSatisfy(
      Iterable<T> elements, Predicate<? super T> predicate) {
    return !Found.isAny(Source.of(elements), predicate, true);
  }

  /**
   * Folds each part from a neutral element on, and combines the results.
   *
   * @param elements the collection
   * @param neutral does not change what it is combined with
   * @param function adds an element to a result
   * @param combine combines two results; associative
   * @param <T> the elements
   * @param <R> the result
   * @return the result
   */
  public static <T extends @Nullable Object, R> R injectInto(
      Iterable<T> elements,
      R neutral,
      Function2<? super R, ? super T, ? extends R> function,
      BinaryOperator<R> combine) {
    return Source.of(elements)
        .<Box<R>>collect(
            () -> new Box<>(neutral),
            (box, element) -> box.content = function.value(box.content, element),
            (left, right) -> new Box<>(combine.apply(left.content, right.content)))
        .content;
  }

  /**
   * The first of the smallest elements.
   *
   * @param elements the collection
   * @param order the order; elements that are null are passed to it
   * @param <T> the elements
   * @return the element, or nothing if there is none
   * @throws NullPointerException if the smallest element is null
   */
  public static <T> Optional<T> min(Iterable<T> elements, Comparator<? super T> order) {
    return best(elements, (next, best) -> order.compare(next, best) < 0);
  }

  /**
   * The first of the largest elements.
   *
   * @param elements the collection
   * @param order the order; elements that are null are passed to it
   * @param <T> the elements
   * @return the element, or nothing if there is none
   * @throws NullPointerException if the largest element is null
   */
  public static <T> Optional<T> max(Iterable<T> elements, Comparator<? super T> order) {
    return best(elements, (next, best) -> order.compare(next, best) > 0);
  }

  /**
   * The elements in order; equal ones stay in that of the collection. Takes O(n log n) comparisons,
   * and five arrays of the size.
   *
   * @param elements the collection
   * @param order the order
   * @param <T> the elements
   * @return a new list
   */
  public static <T extends @Nullable Object> MutableList<T> toSortedList(
      Iterable<T> elements, Comparator<? super T> order) {
    return Fill.sorted(elements, order);
  }

  /**
   * The elements' strings, one behind the other. The strings are made in parallel.
   *
   * @param elements the collection
   * @param start comes first
   * @param separator comes between two
   * @param end comes last
   * @param <T> the elements
   * @return the string
   */
  public static <T extends @Nullable Object> String makeString(
      Iterable<T> elements, String start, String separator, String end) {
    return Joined.of(Source.of(elements), separator).between(start, end);
  }

  private static <T> Optional<T> best(Iterable<T> elements, BiPredicate<T, T> isBetter) {
    Found<T> best = Found.best(Source.of(elements), isBetter);
    return best.isAny() ? Optional.of(Objects.requireNonNull(best.element())) : Optional.empty();
  }

  private static <T extends @Nullable Object> FastList<T> chosen(
      Iterable<T> elements, Predicate<? super T> predicate, boolean wanted) {
    return Fill.list(
        elements,
        (list, element) -> {
          if (predicate.accept(element) == wanted) list.add(element);
        });
  }

  private static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> madeIf(
      Iterable<T> elements, Predicate<? super T> predicate, Function<? super T, V> function) {
    return Fill.list(
        elements,
        (list, element) -> {
          if (predicate.accept(element)) list.add(function.valueOf(element));
        });
  }

  private static <T extends @Nullable Object, V extends @Nullable Object> FastList<V> flattened(
      Iterable<T> elements, Function<? super T, ? extends Iterable<V>> function) {
    return Fill.list(elements, (list, element) -> list.addAll(function.valueOf(element)));
  }

  private static <B> MutableList<B> joined(MutableList<B> left, MutableList<B> right) {
    left.addAll(right);
    return left;
  }

  private static <B> void combine(MutableList<B> blocks, Combiner<B> combiner) {
    if (combiner.useCombineOne()) blocks.forEach(combiner::combineOne);
    else combiner.combineAll(blocks);
  }

  /**
   * A lazy view of a collection, all of whose operations are potentially parallel: what {@code
   * asParallel} of Eclipse Collections is, with the results of the sequential operations, in their
   * order. Functions are called when a result is asked for, each time anew, and in one pass: {@code
   * select}, {@code collect} and {@code flatCollect} put nothing down in between. {@code asUnique}
   * does: it passes the first of equal elements on when all have been looked at.
   *
   * <p>The view of a list is a {@link org.eclipse.collections.api.list.ParallelListIterable}, so is
   * that of what is none of the following; that of a set a {@link
   * org.eclipse.collections.api.set.ParallelUnsortedSetIterable}, of a sorted set a {@link
   * org.eclipse.collections.api.set.sorted.ParallelSortedSetIterable}, of a bag or a map's values a
   * {@link org.eclipse.collections.api.bag.ParallelUnsortedBag}, of a sorted bag a {@link
   * org.eclipse.collections.api.bag.sorted.ParallelSortedBag}.
   *
   * <p>It runs in the pool of whoever asks it for a result, and may be shared if the collection is
   * not changed meanwhile. {@code forEach} has no order. {@code detect}, {@code anySatisfy} and the
   * like end early. {@code sumOfDouble}, {@code sumOfFloat} and {@code aggregateBy} call the
   * functions in parallel and add up in order, so that the result is the sequential one to the bit;
   * they hold all figures until then.
   *
   * @param elements the collection
   * @param <T> the elements
   * @return the view
   */
  public static <T extends @Nullable Object> ParallelIterable<T> asParallel(Iterable<T> elements) {
    return Views.of(elements);
  }
}
