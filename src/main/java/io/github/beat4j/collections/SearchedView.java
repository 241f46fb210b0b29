package io.github.beat4j.collections;

import org.eclipse.collections.api.ParallelIterable;
import org.eclipse.collections.api.block.function.Function0;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.block.procedure.Procedure;
import org.eclipse.collections.api.block.procedure.Procedure2;
import org.jspecify.annotations.Nullable;

/** What a view says about its elements without putting them anywhere. */
abstract class SearchedView<T extends @Nullable Object> implements ParallelIterable<T> {
  final Source<T> source;

  SearchedView(Source<T> source) {
    this.source = source;
  }

  @Override
  public final void forEach(Procedure<? super T> procedure) {
    source.<Object>collect(
        Object::new, (nothing, element) -> procedure.value(element), (left, right) -> left);
  }

  @Override
  public final <P extends @Nullable Object> void forEachWith(
      Procedure2<? super T, ? super P> procedure, P parameter) {
    forEach(element -> procedure.value(element, parameter));
  }

  @Override
  public final @Nullable T detect(Predicate<? super T> predicate) {
    return Found.first(source, predicate).element();
  }

  @Override
  public final <P extends @Nullable Object> @Nullable T detectWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return detect(element -> predicate.accept(element, parameter));
  }

  @Override
  public final @Nullable T detectIfNone(
      Predicate<? super T> predicate, Function0<? extends T> function) {
    T found = detect(predicate);
    return found == null ? function.value() : found;
  }

  @Override
  public final <P extends @Nullable Object> @Nullable T detectWithIfNone(
      Predicate2<? super T, ? super P> predicate, P parameter, Function0<? extends T> function) {
    return detectIfNone(element -> predicate.accept(element, parameter), function);
  }

  @Override
  public final int count(Predicate<? super T> predicate) {
    return Found.count(source, predicate);
  }

  @Override
  public final <P extends @Nullable Object> int countWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return count(element -> predicate.accept(element, parameter));
  }

  @Override
  public final boolean anySatisfy(Predicate<? super T> predicate) {
    return Found.isAny(source, predicate, true);
  }

  @Override
  public final <P extends @Nullable Object> boolean anySatisfyWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return anySatisfy(element -> predicate.accept(element, parameter));
  }

  @Override
  public final boolean allSatisfy(Predicate<? super T> predicate) {
    return !Found.isAny(source, predicate, false);
  }

  @Override
  public final <P extends @Nullable Object> boolean allSatisfyWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return allSatisfy(element -> predicate.accept(element, parameter));
  }

  @Override
  public final boolean noneSatisfy(Predicate<? super T> predicate) {
    return !Found.isAny(source, predicate, true);
  }

  @Override
  public final <P extends @Nullable Object> boolean noneSatisfyWith(
      Predicate2<? super T, ? super P> predicate, P parameter) {
    return noneSatisfy(element -> predicate.accept(element, parameter));
  }
}
