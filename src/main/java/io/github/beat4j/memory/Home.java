package io.github.beat4j.memory;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Others' way to a thread's {@link Stock}. Only the thread holds its {@link Local}: both end
 * together.
 *
 * @param <T> the objects
 */
final class Home<T> extends WeakReference<Local<T>> {
  private final Allowance allowance;
  private final Counts counts;
  private long acquiredBefore = -1;

  Home(Local<T> local, Stock<T> stock) {
    super(local);
    this.allowance = stock.allowance;
    this.counts = stock.counts;
  }

  @Nullable Stock<T> stock() {
    Local<T> local = get();
    return local == null ? null : local.get();
  }

  /** Whether the thread is dead, or the collector has taken its lists. */
  boolean isEmpty() {
    Local<T> local = get();
    return local == null || local.refersTo(null);
  }

  /** Whether the thread has acquired nothing since this was last asked. */
  boolean wasIdle() {
    long acquired = counts.acquired;
    boolean idle = acquired == acquiredBefore;
    acquiredBefore = acquired;
    return idle;
  }

  /** Leaves all that there is to the collector. The thread begins anew when it comes by. */
  void empty() {
    Local<T> local = get();
    if (local != null) local.clear();
  }

  /** Gives back to the budget what the lists had. */
  void close() {
    allowance.close();
  }

  PoolStats stats() {
    return counts.read();
  }
}
