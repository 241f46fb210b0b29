package io.github.beat4j;

import io.github.beat4j.function.RangeBranch;
import org.jspecify.annotations.Nullable;

/**
 * A loop without a result.
 *
 * @param <X> what a part throws
 */
final class Sweep<X extends Throwable> extends Loop<@Nullable Object, X> {
  private final RangeBranch<X> part;

  /**
   * @param body what the part runs for each index, or the part itself
   */
  Sweep(Object body, RangeBranch<X> part) {
    super(body, STRETCHES);
    this.part = part;
  }

  @Override
  @Nullable Object begin(int from, int to) throws X {
    part.run(from, to);
    return null;
  }

  @Override
  @Nullable Object goOn(@Nullable Object none, int from, int to) throws X {
    part.run(from, to);
    return null;
  }

  @Override
  @Nullable Object join(@Nullable Object left, @Nullable Object right) {
    return null;
  }
}
