package io.github.beat4j.scheduler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted and not yet begun: an inbox for most, one for what has priority, and one for
 * each worker that somebody has named. The latter are made when they are first needed, each with
 * the pool's bound.
 */
final class Submissions {
  private final int capacity;
  private final boolean lifo;
  private final Inbox inbox;
  private volatile @Nullable Inbox high;
  private volatile @Nullable Inbox[] near = new @Nullable Inbox[0];

  Submissions(int capacity, boolean lifo) {
    this.capacity = capacity;
    this.lifo = lifo;
    this.inbox = new Inbox(capacity, lifo);
  }

  /**
   * False if the queue is full.
   *
   * @param worker whose it is to be, or {@link Placement#ANY}
   */
  boolean offer(Runnable task, boolean isHigh, int worker) {
    if (isHigh) return highOrNew().offer(task);
    return worker == Placement.ANY ? inbox.offer(task) : nearOrNew(worker).offer(task);
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

  private Inbox nearOrNew(int worker) {
    Inbox existing = nearOrNull(worker);
    if (existing != null) return existing;
    synchronized (inbox) {
      existing = nearOrNull(worker);
      if (existing != null) return existing;
      @Nullable Inbox[] more = Arrays.copyOf(near, Math.max(near.length, worker + 1));
      more[worker] = existing = new Inbox(capacity, lifo);
      near = more;
      return existing;
    }
  }

  private @Nullable Inbox nearOrNull(int worker) {
    @Nullable Inbox[] all = near;
    return worker >= 0 && worker < all.length ? all[worker] : null;
  }

  /**
   * What a worker is to begin next: what has priority, what is its own, what is anybody's. Nothing
   * that is near another one: see {@link #pollAny}.
   *
   * @param worker its number, or {@link Placement#ANY}
   */
  @Nullable Runnable poll(int worker) {
    Runnable task = poll(high);
    if (task == null) task = poll(nearOrNull(worker));
    return task == null ? poll(inbox) : task;
  }

  /** Whatever there is, for one that would rest otherwise. */
  @Nullable Runnable pollAny() {
    Runnable task = poll(Placement.ANY);
    @Nullable Inbox[] all = near;
    for (int i = 0; i < all.length && task == null; i++) task = poll(all[i]);
    return task;
  }

  private static @Nullable Runnable poll(@Nullable Inbox queue) {
    return queue == null || queue.isEmpty() ? null : queue.poll();
  }

  boolean isEmpty() {
    if (!inbox.isEmpty() || !isEmpty(high)) return false;
    for (Inbox queue : near) {
      if (!isEmpty(queue)) return false;
    }
    return true;
  }

  private static boolean isEmpty(@Nullable Inbox queue) {
    return queue == null || queue.isEmpty();
  }
}
