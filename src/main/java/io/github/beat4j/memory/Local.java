package io.github.beat4j.memory;

import java.lang.ref.SoftReference;

/**
 * A thread's way to its {@link Stock}: soft, so that the collector takes the lists of threads that
 * have not come by for a while, and all lists before memory runs out.
 *
 * @param <T> the objects
 */
final class Local<T> extends SoftReference<Stock<T>> {
  final int size;
  final Allowance allowance;

  Local(int size, Stock<T> stock) {
    super(stock);
    this.size = size;
    this.allowance = stock.allowance;
  }
}
