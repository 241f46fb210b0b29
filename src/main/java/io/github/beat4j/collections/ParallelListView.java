package io.github.beat4j.collections;

import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.list.ParallelListIterable;
import org.eclipse.collections.api.multimap.list.ListMultimap;
import org.eclipse.collections.api.set.ParallelUnsortedSetIterable;
import org.eclipse.collections.impl.multimap.list.FastListMultimap;
import org.jspecify.annotations.Nullable;

/** Elements in an order, equal ones too. */
final class ParallelListView<T extends @Nullable Object> extends OrderedView<T>
    implements ParallelListIterable<T> {

  ParallelListView(Source<T> source) {
    super(source);
  }

  @Override
  public ParallelUnsortedSetIterable<T> asUnique() {
    return new ParallelSetView<>(new Distinct<>(source));
  }

  @Override
  public ParallelListIterable<T> select(Predicate<? super T> predicate) {
    return new ParallelListView<>(Stage.select(source, predicate));
  }

  @Override
  public <P extends @Nullable Object> ParallelListIterable<T> selectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return select(element -> predicate.accept(element, parameter));
  }

  @Override
  @SuppressWarnings("unchecked") // only such are left
  public <S> ParallelListIterable<S> selectInstancesOf(Class<S> type) {
    return (ParallelListIterable<S>) select(type::isInstance);
  }

  @Override
  public ParallelListIterable<T> reject(Predicate<? super T> predicate) {
    return select(element -> !predicate.accept(element));
  }

  @Override
  public <P extends @Nullable Object> ParallelListIterable<T> rejectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return reject(element -> predicate.accept(element, parameter));
  }

  @Override
  public <V extends @Nullable Object> ListMultimap<V, T> groupBy(
      Function<? super T, ? extends V> function) {
    return grouped(FastListMultimap<V, T>::new, function);
  }

  @Override
  public <V extends @Nullable Object> ListMultimap<V, T> groupByEach(
      Function<? super T, ? extends Iterable<V>> function) {
    return groupedByEach(FastListMultimap<V, T>::new, function);
  }
}
