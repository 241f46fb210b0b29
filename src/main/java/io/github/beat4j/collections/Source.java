package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.eclipse.collections.api.block.procedure.Procedure;
import org.eclipse.collections.api.list.ImmutableList;
import org.eclipse.collections.impl.list.mutable.CompositeFastList;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.parallel.BatchIterable;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a collection are shared out: along its own array or hash table where it gives
 * access to that, else as its spliterator splits.
 *
 * @param <T> the elements
 */
abstract class Source<T extends @Nullable Object> {

  /** The way that suits a collection. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> Source<T> of(Iterable<T> elements) {
    if (isIndexed(elements)) return new ListSource<>(list(elements));
    // The batches of a list of lists are these lists, however long.
    if (elements instanceof BatchIterable && !(elements instanceof CompositeFastList))
      return new BatchSource<>((BatchIterable<T>) elements);
    return new SplitSource<>(elements);
  }

  static boolean isIndexed(Iterable<?> elements) {
    return elements instanceof RandomAccess
        && (elements instanceof List || elements instanceof ImmutableList);
  }

  /** The elements by index; a copy if they have none. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> List<T> list(Iterable<T> elements) {
    if (!isIndexed(elements)) return FastList.newList(elements);
    return elements instanceof List
        ? (List<T>) elements
        : ((ImmutableList<T>) elements).castToList();
  }

  /** Fills containers and combines them, in the order of the elements. */
  abstract <A> A collect(
      Supplier<A> fresh, BiConsumer<A, ? super T> add, BinaryOperator<A> combine);

  /**
   * What is found in the first element that has it, or in some if the first is not asked for; null
   * if none has it. Other elements are looked at as well.
   */
  abstract <R> @Nullable R search(Search.Finder<? super T, R> finder, boolean first);

  private static final class ListSource<T extends @Nullable Object> extends Source<T> {
    /** A look at what all share is dear beside a cheap element. */
    private static final int BETWEEN_LOOKS = 64;

    private final List<T> elements;

    ListSource(List<T> elements) {
      this.elements = elements;
    }

    @Override
    <A> A collect(Supplier<A> fresh, BiConsumer<A, ? super T> add, BinaryOperator<A> combine) {
      return Beat.<A, RuntimeException>collect(
          0,
          elements.size(),
          fresh,
          (container, from, to) -> forEach(from, to, element -> add.accept(container, element)),
          combine::apply);
    }

    /** Along the array of a list that has one: it does not look each time whether it has moved. */
    private void forEach(int from, int to, Procedure<? super T> procedure) {
      if (elements instanceof FastList) ((FastList<T>) elements).forEach(from, to - 1, procedure);
      else for (int i = from; i < to; i++) procedure.value(elements.get(i));
    }

    @Override
    <R> @Nullable R search(Search.Finder<? super T, R> finder, boolean first) {
      Search<R> search = new Search<>(first);
      Beat.searchRange(
          0,
          elements.size(),
          (from, to) -> {
            int i = from;
            while (i < to) {
              if (search.isOver(i)) return true;
              int next = i + Math.min(to - i, BETWEEN_LOOKS);
              for (; i < next; i++) {
                R found = finder.in(elements.get(i));
                if (found == null) continue;
                search.offer(i, found);
                return true;
              }
            }
            return false;
          });
      return search.result();
    }
  }

  /** A hash table, most often: in sections of some slots each. */
  private static final class BatchSource<T extends @Nullable Object> extends Source<T> {
    private static final int SLOTS = 16;

    private final BatchIterable<T> elements;

    BatchSource(BatchIterable<T> elements) {
      this.elements = elements;
    }

    @Override
    <A> A collect(Supplier<A> fresh, BiConsumer<A, ? super T> add, BinaryOperator<A> combine) {
      int sections = sections();
      return Beat.<A, RuntimeException>collect(
          0,
          sections,
          fresh,
          (container, from, to) -> {
            for (int i = from; i < to; i++)
              elements.batchForEach(element -> add.accept(container, element), i, sections);
          },
          combine::apply);
    }

    @Override
    <R> @Nullable R search(Search.Finder<? super T, R> finder, boolean first) {
      Search<R> search = new Search<>(first);
      int sections = sections();
      Beat.searchRange(
          0,
          sections,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              if (search.isOver(i)) return true;
              int place = i;
              elements.batchForEach(
                  element -> {
                    if (!search.isOver(place)) search.offer(place, finder.in(element));
                  },
                  place,
                  sections);
            }
            return false;
          });
      return search.result();
    }

    private int sections() {
      return Math.max(1, elements.getBatchCount(SLOTS));
    }
  }

  private static final class SplitSource<T extends @Nullable Object> extends Source<T> {
    private final Iterable<T> elements;

    SplitSource(Iterable<T> elements) {
      this.elements = elements;
    }

    @Override
    <A> A collect(Supplier<A> fresh, BiConsumer<A, ? super T> add, BinaryOperator<A> combine) {
      return Beat.<T, A, RuntimeException>collect(
          elements.spliterator(), fresh, add::accept, combine::apply);
    }

    /** Elements have no places here, so a first one is sought in each part for itself. */
    @Override
    <R> @Nullable R search(Search.Finder<? super T, R> finder, boolean first) {
      Search<R> shared = new Search<>(first);
      return Beat.<T, Search<R>, RuntimeException>collect(
              elements.spliterator(),
              () -> first ? new Search<>(true) : shared,
              (search, element) -> {
                if (!search.isOver(0)) search.offer(0, finder.in(element));
              },
              (left, right) -> left.isOver(0) ? left : right)
          .result();
    }
  }
}
