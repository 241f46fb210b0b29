package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.RangeAccumulator;
import io.github.beat4j.function.RangeFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loops that call nobody's code, and so cost a nanosecond an element or less. A few thousand
 * elements are not worth a theft, which need not be found out: each look at the clock takes as long
 * as some fifty of them (docs/adr/0040).
 */
final class Plain {
  /** What takes no longer than a loop must have left before it is shared. */
  static final int FEW = 4096;

  private Plain() {}

  /** As {@link Beat#reduce}. */
  static <T extends @Nullable Object> T reduce(
      int from,
      int to,
      T none,
      RangeFunction<? extends T, RuntimeException> part,
      Combiner<? super T, ? super T, ? extends T, RuntimeException> combine) {
    if (from < to && to - from <= FEW) return part.apply(from, to);
    return Beat.<T, RuntimeException>reduce(from, to, none, part, combine);
  }

  /** As {@link Beat#collect}, of indexes from 0 on. */
  static <A> A collect(
      int length,
      Supplier<A> fresh,
      RangeAccumulator<A, RuntimeException> part,
      Combiner<A, A, A, RuntimeException> combine) {
    if (length <= 0 || length > FEW)
      return Beat.<A, RuntimeException>collect(0, length, fresh, part, combine);
    A container = fresh.get();
    part.accumulate(container, 0, length);
    return container;
  }
}
