package io.github.beat4j.scheduler;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jctools.queues.varhandle.MpmcVarHandleArrayQueue;
import org.jspecify.annotations.Nullable;

/** What was submitted and not yet begun, oldest first. Lock-free; bounded on request. */
final class Inbox {
  private final Queue<Runnable> queue;
  private final int capacity;

  Inbox(int capacity) {
    this.capacity = capacity;
    this.queue =
        capacity == 0
            ? new ConcurrentLinkedQueue<>()
            : new MpmcVarHandleArrayQueue<>(Math.max(2, capacity));
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
