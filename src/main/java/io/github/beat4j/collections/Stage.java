package io.github.beat4j.collections;

import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes elements of those of another source, one by one, as they are passed on.
 *
 * @param <S> the other's elements
 * @param <T> what is passed on
 */
abstract class Stage<S extends @Nullable Object, T extends @Nullable Object> extends Source<T> {
  private final Source<S> before;

  private Stage(Source<S> before) {
    this.before = before;
  }

  static <T extends @Nullable Object> Source<T> select(
      Source<T> elements, Predicate<? super T> predicate) {
    return new Select<>(elements, predicate);
  }

  static <S extends @Nullable Object, T extends @Nullable Object> Source<T> collect(
      Source<S> elements, Function<? super S, ? extends T> function) {
    return new Collect<S, T>(elements, function);
  }

  static <S extends @Nullable Object, T extends @Nullable Object> Source<T> flatCollect(
      Source<S> elements, Function<? super S, ? extends Iterable<T>> function) {
    return new FlatCollect<>(elements, function);
  }

  /** Adds what is made of an element. */
  abstract <A> BiConsumer<A, S> adder(BiConsumer<A, ? super T> add);

  /** Looks into what is made of an element. */
  abstract <R> Search.Finder<S, R> finder(Search.Finder<? super T, R> finder);

  @Override
  final <A> A collect(Supplier<A> fresh, BiConsumer<A, ? super T> add, BinaryOperator<A> combine) {
    return before.collect(fresh, adder(add), combine);
  }

  @Override
  final <R> @Nullable R search(Search.Finder<? super T, R> finder, boolean first) {
    return before.search(finder(finder), first);
  }

  private static final class Select<T extends @Nullable Object> extends Stage<T, T> {
    private final Predicate<? super T> predicate;

    Select(Source<T> before, Predicate<? super T> predicate) {
      super(before);
      this.predicate = predicate;
    }

    @Override
    <A> BiConsumer<A, T> adder(BiConsumer<A, ? super T> add) {
      return (container, element) -> {
        if (predicate.accept(element)) add.accept(container, element);
      };
    }

    @Override
    <R> Search.Finder<T, R> finder(Search.Finder<? super T, R> finder) {
      return element -> predicate.accept(element) ? finder.in(element) : null;
    }
  }

  private static final class Collect<S extends @Nullable Object, T extends @Nullable Object>
      extends Stage<S, T> {
    private final Function<? super S, ? extends T> function;

    Collect(Source<S> before, Function<? super S, ? extends T> function) {
      super(before);
      this.function = function;
    }

    @Override
    <A> BiConsumer<A, S> adder(BiConsumer<A, ? super T> add) {
      return (container, element) -> add.accept(container, function.valueOf(element));
    }

    @Override
    <R> Search.Finder<S, R> finder(Search.Finder<? super T, R> finder) {
      return element -> finder.in(function.valueOf(element));
    }
  }

  private static final class FlatCollect<S extends @Nullable Object, T extends @Nullable Object>
      extends Stage<S, T> {
    private final Function<? super S, ? extends Iterable<T>> function;

    FlatCollect(Source<S> before, Function<? super S, ? extends Iterable<T>> function) {
      super(before);
      this.function = function;
    }

    @Override
    <A> BiConsumer<A, S> adder(BiConsumer<A, ? super T> add) {
      return (container, element) -> {
        for (T made : function.valueOf(element)) add.accept(container, made);
      };
    }

    @Override
    @SuppressWarnings("NullAway") // null only if that is the element
    <R> Search.Finder<S, R> finder(Search.Finder<? super T, R> finder) {
      return element -> {
        for (T made : function.valueOf(element)) {
          R found = finder.in(made);
          if (found != null) return found;
        }
        return null;
      };
    }
  }
}
