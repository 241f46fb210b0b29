package io.github.beat4j.collections;

import org.eclipse.collections.api.bag.ParallelUnsortedBag;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.block.procedure.primitive.ObjectIntProcedure;
import org.eclipse.collections.api.multimap.bag.UnsortedBagMultimap;
import org.eclipse.collections.api.set.ParallelUnsortedSetIterable;
import org.eclipse.collections.impl.multimap.bag.HashBagMultimap;
import org.jspecify.annotations.Nullable;

/** Elements, equal ones too; in the order of the collection, though nobody may ask for one. */
final class ParallelBagView<T extends @Nullable Object> extends UnorderedView<T>
    implements ParallelUnsortedBag<T> {

  ParallelBagView(Source<T> source) {
    super(source);
  }

  @Override
  public void forEachWithOccurrences(ObjectIntProcedure<? super T> procedure) {
    forEachDistinct(toBag(), procedure);
  }

  @Override
  public ParallelUnsortedSetIterable<T> asUnique() {
    return new ParallelSetView<>(new Distinct<>(source));
  }

  @Override
  public ParallelUnsortedBag<T> select(Predicate<? super T> predicate) {
    return new ParallelBagView<>(Stage.select(source, predicate));
  }

  @Override
  public <P extends @Nullable Object> ParallelUnsortedBag<T> selectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return select(element -> predicate.accept(element, parameter));
  }

  @Override
  @SuppressWarnings("unchecked") // only such are left
  public <S> ParallelUnsortedBag<S> selectInstancesOf(Class<S> type) {
    return (ParallelUnsortedBag<S>) select(type::isInstance);
  }

  @Override
  public ParallelUnsortedBag<T> reject(Predicate<? super T> predicate) {
    return select(element -> !predicate.accept(element));
  }

  @Override
  public <P extends @Nullable Object> ParallelUnsortedBag<T> rejectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return reject(element -> predicate.accept(element, parameter));
  }

  @Override
  public <V extends @Nullable Object> UnsortedBagMultimap<V, T> groupBy(
      Function<? super T, ? extends V> function) {
    return grouped(HashBagMultimap<V, T>::new, function);
  }

  @Override
  public <V extends @Nullable Object> UnsortedBagMultimap<V, T> groupByEach(
      Function<? super T, ? extends Iterable<V>> function) {
    return groupedByEach(HashBagMultimap<V, T>::new, function);
  }
}
