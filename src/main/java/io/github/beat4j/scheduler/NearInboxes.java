package io.github.beat4j.scheduler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An inbox for each worker, or each node, that somebody has named; made when first needed. */
final class NearInboxes {
  private final int capacity;
  private final boolean lifo;
  private volatile @Nullable Inbox[] all = new @Nullable Inbox[0];

  NearInboxes(int capacity, boolean lifo) {
    this.capacity = capacity;
    this.lifo = lifo;
  }

  boolean offer(Runnable task, int number) {
    Inbox existing = get(number);
    return (existing == null ? getOrNew(number) : existing).offer(task);
  }

  private synchronized Inbox getOrNew(int number) {
    Inbox existing = get(number);
    if (existing != null) return existing;
    @Nullable Inbox[] more = Arrays.copyOf(all, Math.max(all.length, number + 1));
    more[number] = existing = new Inbox(capacity, lifo);
    all = more;
    return existing;
  }

  private @Nullable Inbox get(int number) {
    if (number < 0) return null;
    @Nullable Inbox[] now = all;
    return number < now.length ? now[number] : null;
  }

  /** The next task of this worker or node; null without one. */
  @Nullable Runnable poll(int number) {
    return Submissions.poll(get(number));
  }

  /** Anybody's. */
  @Nullable Runnable pollAny() {
    for (Inbox inbox : all) {
      Runnable task = Submissions.poll(inbox);
      if (task != null) return task;
    }
    return null;
  }

  boolean isEmpty() {
    for (Inbox inbox : all) if (!Submissions.isEmpty(inbox)) return false;
    return true;
  }
}
