package io.github.beat4j.collections;

import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.multimap.set.UnsortedSetMultimap;
import org.eclipse.collections.api.set.ParallelUnsortedSetIterable;
import org.eclipse.collections.impl.multimap.set.UnifiedSetMultimap;
import org.jspecify.annotations.Nullable;

/** Different elements; in the order of the collection, though nobody may ask for one. */
final class ParallelSetView<T extends @Nullable Object> extends UnorderedView<T>
    implements ParallelUnsortedSetIterable<T> {

  ParallelSetView(Source<T> source) {
    super(source);
  }

  @Override
  public ParallelUnsortedSetIterable<T> asUnique() {
    return this;
  }

  @Override
  public ParallelUnsortedSetIterable<T> select(Predicate<? super T> predicate) {
    return new ParallelSetView<>(Stage.select(source, predicate));
  }

  @Override
  public <P extends @Nullable Object> ParallelUnsortedSetIterable<T> selectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return select(element -> predicate.accept(element, parameter));
  }

  @Override
  @SuppressWarnings("unchecked") // only such are left
  public <S> ParallelUnsortedSetIterable<S> selectInstancesOf(Class<S> type) {
    return (ParallelUnsortedSetIterable<S>) select(type::isInstance);
  }

  @Override
  public ParallelUnsortedSetIterable<T> reject(Predicate<? super T> predicate) {
    return select(element -> !predicate.accept(element));
  }

  @Override
  public <P extends @Nullable Object> ParallelUnsortedSetIterable<T> rejectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return reject(element -> predicate.accept(element, parameter));
  }

  @Override
  public <V extends @Nullable Object> UnsortedSetMultimap<V, T> groupBy(
      Function<? super T, ? extends V> function) {
    return grouped(UnifiedSetMultimap<V, T>::new, function);
  }

  @Override
  public <V extends @Nullable Object> UnsortedSetMultimap<V, T> groupByEach(
      Function<? super T, ? extends Iterable<V>> function) {
    return groupedByEach(UnifiedSetMultimap<V, T>::new, function);
  }
}
