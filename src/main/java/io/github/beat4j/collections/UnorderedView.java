package io.github.beat4j.collections;

import org.eclipse.collections.api.bag.ParallelUnsortedBag;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.jspecify.annotations.Nullable;

/** A view without an order of its own: what is made of its elements is a bag. */
abstract class UnorderedView<T extends @Nullable Object> extends ParallelView<T> {

  UnorderedView(Source<T> source) {
    super(source);
  }

  @Override
  public final <V extends @Nullable Object> ParallelUnsortedBag<V> collect(
      Function<? super T, ? extends V> function) {
    return new ParallelBagView<>(Stage.<T, V>collect(source, function));
  }

  @Override
  public final <P extends @Nullable Object, V extends @Nullable Object>
      ParallelUnsortedBag<V> collectWith(
          Function2<? super T, ? super P, ? extends V> function, P parameter) {
    return collect(element -> function.value(element, parameter));
  }

  @Override
  public final <V extends @Nullable Object> ParallelUnsortedBag<V> collectIf(
      Predicate<? super T> predicate, Function<? super T, ? extends V> function) {
    return new ParallelBagView<>(Stage.<T, V>collect(Stage.select(source, predicate), function));
  }

  @Override
  public final <V extends @Nullable Object> ParallelUnsortedBag<V> flatCollect(
      Function<? super T, ? extends Iterable<V>> function) {
    return new ParallelBagView<>(Stage.<T, V>flatCollect(source, function));
  }
}
