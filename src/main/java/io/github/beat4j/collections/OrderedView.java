package io.github.beat4j.collections;

import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.list.ParallelListIterable;
import org.jspecify.annotations.Nullable;

/** A view whose order means something: what is made of its elements is a list. */
abstract class OrderedView<T extends @Nullable Object> extends ParallelView<T> {

  OrderedView(Source<T> source) {
    super(source);
  }

  @Override
  public final <V extends @Nullable Object> ParallelListIterable<V> collect(
      Function<? super T, ? extends V> function) {
    return new ParallelListView<>(Stage.<T, V>collect(source, function));
  }

  @Override
  public final <P extends @Nullable Object, V extends @Nullable Object>
      ParallelListIterable<V> collectWith(
          Function2<? super T, ? super P, ? extends V> function, P parameter) {
    return collect(element -> function.value(element, parameter));
  }

  @Override
  public final <V extends @Nullable Object> ParallelListIterable<V> collectIf(
      Predicate<? super T> predicate, Function<? super T, ? extends V> function) {
    return new ParallelListView<>(Stage.<T, V>collect(Stage.select(source, predicate), function));
  }

  @Override
  public final <V extends @Nullable Object> ParallelListIterable<V> flatCollect(
      Function<? super T, ? extends Iterable<V>> function) {
    return new ParallelListView<>(Stage.<T, V>flatCollect(source, function));
  }
}
