package io.github.beat4j;

import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.RangeFunction;
import org.jspecify.annotations.Nullable;

/**
 * A loop in which each chunk has a result of its own.
 *
 * @param <T> the result of a part
 * @param <X> what a part throws, and combining
 */
final class Reduction<T extends @Nullable Object, X extends Throwable> extends Loop<T, X> {
  private final RangeFunction<? extends T, X> part;
  private final Combiner<? super T, ? super T, ? extends T, X> combine;

  Reduction(
      RangeFunction<? extends T, X> part, Combiner<? super T, ? super T, ? extends T, X> combine) {
    super(part, 1);
    this.part = part;
    this.combine = combine;
  }

  @Override
  T begin(int from, int to) throws X {
    return part.apply(from, to);
  }

  @Override
  T goOn(T sum, int from, int to) throws X {
    return combine.combine(sum, part.apply(from, to));
  }

  @Override
  T join(T left, T right) throws X {
    return combine.combine(left, right);
  }
}
