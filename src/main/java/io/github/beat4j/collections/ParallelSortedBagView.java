package io.github.beat4j.collections;

import java.util.Comparator;
import org.eclipse.collections.api.bag.sorted.ParallelSortedBag;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.block.procedure.primitive.ObjectIntProcedure;
import org.eclipse.collections.api.multimap.sortedbag.SortedBagMultimap;
import org.eclipse.collections.api.set.sorted.ParallelSortedSetIterable;
import org.eclipse.collections.impl.multimap.bag.sorted.mutable.TreeBagMultimap;
import org.jspecify.annotations.Nullable;

/** Elements in their order, equal ones too. */
final class ParallelSortedBagView<T extends @Nullable Object> extends OrderedView<T>
    implements ParallelSortedBag<T> {
  private final @Nullable Comparator<? super T> comparator;

  ParallelSortedBagView(Source<T> source, @Nullable Comparator<? super T> comparator) {
    super(source);
    this.comparator = comparator;
  }

  @Override
  public void forEachWithOccurrences(ObjectIntProcedure<? super T> procedure) {
    forEachDistinct(toSortedBag(comparator), procedure);
  }

  @Override
  public ParallelSortedSetIterable<T> asUnique() {
    return new ParallelSortedSetView<>(new Distinct<>(source), comparator);
  }

  @Override
  public ParallelSortedBag<T> select(Predicate<? super T> predicate) {
    return new ParallelSortedBagView<>(Stage.select(source, predicate), comparator);
  }

  @Override
  public <P extends @Nullable Object> ParallelSortedBag<T> selectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return select(element -> predicate.accept(element, parameter));
  }

  @Override
  @SuppressWarnings("unchecked") // only such are left
  public <S> ParallelSortedBag<S> selectInstancesOf(Class<S> type) {
    return (ParallelSortedBag<S>) select(type::isInstance);
  }

  @Override
  public ParallelSortedBag<T> reject(Predicate<? super T> predicate) {
    return select(element -> !predicate.accept(element));
  }

  @Override
  public <P extends @Nullable Object> ParallelSortedBag<T> rejectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return reject(element -> predicate.accept(element, parameter));
  }

  @Override
  public <V extends @Nullable Object> SortedBagMultimap<V, T> groupBy(
      Function<? super T, ? extends V> function) {
    return grouped(() -> new TreeBagMultimap<V, T>(comparator), function);
  }

  @Override
  public <V extends @Nullable Object> SortedBagMultimap<V, T> groupByEach(
      Function<? super T, ? extends Iterable<V>> function) {
    return groupedByEach(() -> new TreeBagMultimap<V, T>(comparator), function);
  }
}
