package io.github.beat4j.memory;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A thread's way to its {@link Stock}, so that the collector takes the lists of threads that have
 * not come by for a while, and all lists before memory runs out. A soft reference decides about
 * that; what goes this way is a weak one, which the collector clears with it, and which costs less:
 * it does not note when it was used.
 *
 * @param <T> the objects
 */
final class Local<T> extends WeakReference<Stock<T>> {
  final int index;
  final Allowance allowance;
  private final int least;
  private final int most;
  private final SoftReference<Stock<T>> keeper;

  Local(SizeClass size, Stock<T> stock) {
    super(stock);
    this.index = size.index();
    this.least = size.least();
    this.most = size.most();
    this.allowance = stock.allowance;
    this.keeper = new SoftReference<>(stock);
  }

  /** Whether what is asked for comes from this list. */
  boolean isFor(int bytes) {
    return least <= bytes && bytes <= most;
  }

  /** The same as {@link #get}, and the collector knows that the lists are in use. */
  @Nullable Stock<T> use() {
    return keeper.get();
  }

  @Override
  public void clear() {
    super.clear();
    keeper.clear();
  }
}
