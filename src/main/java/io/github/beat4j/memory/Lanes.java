package io.github.beat4j.memory;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * A few bounded queues, made when they are first used. Whoever finds one full or empty goes on to
 * the next.
 *
 * @param <T> the objects
 */
final class Lanes<T> {
  private static final int LEAST_CAPACITY = 2;

  private final AtomicReferenceArray<@Nullable MpmcVarHandleArrayQueue<T>> queues;
  private final int capacity;
  private final Allowance allowance;

  /** A power of two of them. */
  Lanes(int count, Limits limits, Allowance allowance) {
    this.queues = new AtomicReferenceArray<>(count);
    // The queue's array has a power of two, and two at least.
    this.capacity = Math.max(LEAST_CAPACITY, Integer.highestOneBit(limits.maxIdle()));
    this.allowance = allowance;
  }

  @Nullable T poll(int first) {
    for (int i = 0; i < queues.length(); i++) {
      MpmcVarHandleArrayQueue<T> queue = queues.get(place(first + i));
      T object = queue == null ? null : queue.relaxedPoll();
      if (object != null) return object;
    }
    return null;
  }

  boolean offer(int first, T object) {
    for (int i = 0; i < queues.length(); i++) {
      MpmcVarHandleArrayQueue<T> queue = queue(place(first + i));
      if (queue != null && queue.relaxedOffer(object)) return true;
    }
    return false;
  }

  private int place(int number) {
    return number & (queues.length() - 1);
  }

  private @Nullable MpmcVarHandleArrayQueue<T> queue(int place) {
    MpmcVarHandleArrayQueue<T> queue = queues.get(place);
    if (queue != null || !allowance.grow(capacity)) return queue;
    MpmcVarHandleArrayQueue<T> fresh = new MpmcVarHandleArrayQueue<>(capacity);
    if (queues.compareAndSet(place, null, fresh)) return fresh;
    allowance.shrink(capacity);
    return queues.get(place);
  }
}
