package io.github.beat4j.memory;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The idle objects of virtual threads: as many queues as there are processors, whatever the number
 * of threads. A virtual thread has no list of its own, because there may be a million of them, each
 * for one request; nor has its carrier, which nobody may ask for and which may be another one at
 * the release. It begins at the queue that its id names. Soft as the lists of threads, and as a
 * whole.
 *
 * @param <T> the objects
 */
final class Stripes<T> {
  private static final int MOST = 16;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final AtomicReference<@Nullable Row<T>> row = new AtomicReference<>();
  private final Limits limits;
  private final int count;
  private final LongAdder acquired = new LongAdder();
  private final LongAdder created = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  private static final class Row<T> extends SoftReference<Lanes<T>> {
    private final Allowance allowance;

    Row(Lanes<T> lanes, Allowance allowance) {
      super(lanes);
      this.allowance = allowance;
    }
  }

  Stripes(Limits limits, int processors) {
    this.limits = limits;
    this.count = Integer.highestOneBit(Math.min(MOST, 2 * processors - 1));
  }

  @Nullable T poll() {
    Row<T> now = row.get();
    Lanes<T> lanes = now == null ? null : now.get();
    return lanes == null ? null : lanes.poll(first());
  }

  boolean offer(T object) {
    return lanes().offer(first(), object);
  }

  private static int first() {
    return (int) ((Thread.currentThread().getId() * GOLDEN) >>> Integer.SIZE);
  }

  private Lanes<T> lanes() {
    while (true) {
      Row<T> now = row.get();
      Lanes<T> lanes = now == null ? null : now.get();
      if (lanes != null) return lanes;
      Allowance allowance = new Allowance(limits);
      Lanes<T> fresh = new Lanes<>(count, limits, allowance);
      if (row.compareAndSet(now, new Row<>(fresh, allowance))) {
        if (now != null) now.allowance.close();
        return fresh;
      }
    }
  }

  /** Gives back to the budget what the collector has taken. */
  void reclaim() {
    Row<T> now = row.get();
    if (now != null && now.refersTo(null) && row.compareAndSet(now, null)) now.allowance.close();
  }

  /** Leaves all that there is to the collector. */
  void empty() {
    Row<T> last = row.getAndSet(null);
    if (last != null) last.allowance.close();
  }

  void countAcquired() {
    acquired.increment();
  }

  void countCreated() {
    created.increment();
  }

  void countDropped() {
    dropped.increment();
  }

  PoolStats stats() {
    return new PoolStats(acquired.sum(), created.sum(), 0, dropped.sum());
  }
}
