package io.github.beat4j;

import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.RangeAccumulator;
import java.util.function.Supplier;

/**
 * A loop whose pieces each fill a container of their own.
 *
 * @param <A> the container
 * @param <X> what filling throws, and combining
 */
final class Filling<A, X extends Throwable> extends Loop<A, X> {
  private final Supplier<? extends A> fresh;
  private final RangeAccumulator<? super A, X> part;
  private final Combiner<? super A, ? super A, ? extends A, X> combine;

  Filling(
      Supplier<? extends A> fresh,
      RangeAccumulator<? super A, X> part,
      Combiner<? super A, ? super A, ? extends A, X> combine) {
    super(part, STRETCHES);
    this.fresh = fresh;
    this.part = part;
    this.combine = combine;
  }

  @Override
  A begin(int from, int to) throws X {
    return goOn(fresh.get(), from, to);
  }

  @Override
  A goOn(A container, int from, int to) throws X {
    part.accumulate(container, from, to);
    return container;
  }

  @Override
  A join(A left, A right) throws X {
    return combine.combine(left, right);
  }
}
