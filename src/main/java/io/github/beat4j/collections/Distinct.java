package io.github.beat4j.collections;

import java.util.LinkedHashSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/** The first of equal elements each, in their order. All are there before any is passed on. */
final class Distinct<T extends @Nullable Object> extends Source<T> {
  private final Source<T> before;

  Distinct(Source<T> before) {
    this.before = before;
  }

  @Override
  <A> A collect(Supplier<A> fresh, BiConsumer<A, ? super T> add, BinaryOperator<A> combine) {
    return elements().collect(fresh, add, combine);
  }

  @Override
  <R> @Nullable R search(Search.Finder<? super T, R> finder, boolean first) {
    return elements().search(finder, first);
  }

  private Source<T> elements() {
    LinkedHashSet<T> distinct =
        Fill.<T, LinkedHashSet<T>>collection(before, LinkedHashSet::new, LinkedHashSet::add);
    return Source.of(FastList.newList(distinct));
  }
}
