package io.github.beat4j.collections;

import java.util.Comparator;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.multimap.sortedset.SortedSetMultimap;
import org.eclipse.collections.api.set.sorted.ParallelSortedSetIterable;
import org.eclipse.collections.impl.multimap.set.sorted.TreeSortedSetMultimap;
import org.jspecify.annotations.Nullable;

/** Different elements in their order. */
final class ParallelSortedSetView<T extends @Nullable Object> extends OrderedView<T>
    implements ParallelSortedSetIterable<T> {
  private final @Nullable Comparator<? super T> comparator;

  ParallelSortedSetView(Source<T> source, @Nullable Comparator<? super T> comparator) {
    super(source);
    this.comparator = comparator;
  }

  @Override
  public @Nullable Comparator<? super T> comparator() {
    return comparator;
  }

  @Override
  public ParallelSortedSetIterable<T> asUnique() {
    return this;
  }

  @Override
  public ParallelSortedSetIterable<T> select(Predicate<? super T> predicate) {
    return new ParallelSortedSetView<>(Stage.select(source, predicate), comparator);
  }

  @Override
  public <P extends @Nullable Object> ParallelSortedSetIterable<T> selectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return select(element -> predicate.accept(element, parameter));
  }

  @Override
  @SuppressWarnings("unchecked") // only such are left
  public <S> ParallelSortedSetIterable<S> selectInstancesOf(Class<S> type) {
    return (ParallelSortedSetIterable<S>) select(type::isInstance);
  }

  @Override
  public ParallelSortedSetIterable<T> reject(Predicate<? super T> predicate) {
    return select(element -> !predicate.accept(element));
  }

  @Override
  public <P extends @Nullable Object> ParallelSortedSetIterable<T> rejectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return reject(element -> predicate.accept(element, parameter));
  }

  @Override
  public <V extends @Nullable Object> SortedSetMultimap<V, T> groupBy(
      Function<? super T, ? extends V> function) {
    return grouped(() -> new TreeSortedSetMultimap<V, T>(comparator), function);
  }

  @Override
  public <V extends @Nullable Object> SortedSetMultimap<V, T> groupByEach(
      Function<? super T, ? extends Iterable<V>> function) {
    return groupedByEach(() -> new TreeSortedSetMultimap<V, T>(comparator), function);
  }
}
