package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * What was submitted and not yet begun: an inbox for most, one for what has priority, and one for
 * each worker and each node that somebody has named. The latter are made when they are first
 * needed, each with the pool's bound.
 */
final class Submissions {
  private final int capacity;
  private final boolean lifo;
  private final Inbox inbox;
  private final NearInboxes workers;
  private final NearInboxes nodes;
  private volatile @Nullable Inbox high;

  Submissions(int capacity, boolean lifo) {
    this.capacity = capacity;
    this.lifo = lifo;
    this.inbox = new Inbox(capacity, lifo);
    this.workers = new NearInboxes(capacity, lifo);
    this.nodes = new NearInboxes(capacity, lifo);
  }

  /** False if the queue is full. */
  boolean offer(Runnable task, Placement placement) {
    if (placement.isHigh()) return highOrNew().offer(task);
    if (placement.worker() != Placement.ANY) return workers.offer(task, placement.worker());
    if (placement.node() != Placement.ANY) return nodes.offer(task, placement.node());
    return inbox.offer(task);
  }

  private Inbox highOrNew() {
    Inbox existing = high;
    if (existing != null) return existing;
    synchronized (inbox) {
      existing = high;
      if (existing == null) high = existing = new Inbox(capacity, lifo);
      return existing;
    }
  }

  /**
   * What a worker is to begin next: what has priority, what is its own, what is its node's, what is
   * anybody's. Nothing that is near another one: see {@link #pollAny}.
   *
   * @param worker its number, or {@link Placement#ANY}
   * @param node its node's dense number, or {@link Placement#ANY}
   */
  @Nullable Runnable poll(int worker, int node) {
    Runnable task = poll(high);
    if (task == null) task = workers.poll(worker);
    if (task == null) task = nodes.poll(node);
    return task == null ? poll(inbox) : task;
  }

  /** Whatever there is, for one that would rest otherwise. */
  @Nullable Runnable pollAny() {
    Runnable task = poll(Placement.ANY, Placement.ANY);
    if (task == null) task = workers.pollAny();
    return task == null ? nodes.pollAny() : task;
  }

  static @Nullable Runnable poll(@Nullable Inbox queue) {
    return queue == null || queue.isEmpty() ? null : queue.poll();
  }

  boolean isEmpty() {
    return inbox.isEmpty() && isEmpty(high) && workers.isEmpty() && nodes.isEmpty();
  }

  static boolean isEmpty(@Nullable Inbox queue) {
    return queue == null || queue.isEmpty();
  }
}
