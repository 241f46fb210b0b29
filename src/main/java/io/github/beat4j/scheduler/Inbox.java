package io.github.beat4j.scheduler;

import java.util.Collections;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted and not yet begun, the oldest or the youngest first. Lock-free, but where the
 * youngest comes first and there is a bound; bounded on request.
 */
final class Inbox {
  private final Queue<Runnable> queue;
  private final int capacity;

  /** The oldest first. */
  Inbox(int capacity) {
    this(capacity, false);
  }

  Inbox(int capacity, boolean lifo) {
    this.capacity = capacity;
    this.queue = lifo ? youngestFirst(capacity) : oldestFirst(capacity);
  }

  private static Queue<Runnable> oldestFirst(int capacity) {
    return capacity == 0
        ? new ConcurrentLinkedQueue<>()
        : new MpmcVarHandleArrayQueue<>(Math.max(2, capacity));
  }

  private static Queue<Runnable> youngestFirst(int capacity) {
    return Collections.asLifoQueue(
        capacity == 0 ? new ConcurrentLinkedDeque<>() : new LinkedBlockingDeque<>(capacity));
  }

  /**
   * False if the queue is full. The array rounds up to a power of two, so the size is asked as
   * well.
   */
  boolean offer(Runnable task) {
    return (capacity == 0 || queue.size() < capacity) && queue.offer(task);
  }

  @Nullable Runnable poll() {
    return queue.poll();
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }
}
