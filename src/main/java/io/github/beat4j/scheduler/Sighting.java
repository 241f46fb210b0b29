package io.github.beat4j.scheduler;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A worker that was seen to block, at one look or at several without a sign of progress in between.
 * Confined to the {@link Lookout}.
 */
final class Sighting {
  /** One may meet a worker in a short wait more than once by chance. */
  private static final int LEAST_LOOKS = 3;

  private final Thread thread;
  private final long progress;
  private final long since;
  private int looks;
  private boolean reported;

  Sighting(Worker worker, Thread thread, long since) {
    this.thread = thread;
    this.progress = worker.counts.progress();
    this.since = since;
  }

  /**
   * What a look sees of a worker.
   *
   * @param before what the look before has seen of it, or null
   * @param now in the time of {@link System#nanoTime}
   * @return null if it does not block, and the one before if nothing has happened since
   */
  static @Nullable Sighting of(Worker worker, @Nullable Sighting before, long now) {
    Thread its = worker.threadAcquire();
    if (its == null || !isBlocked(worker, its)) return null;
    return before != null && before.isOf(worker, its) ? before : new Sighting(worker, its, now);
  }

  Thread thread() {
    return thread;
  }

  long since() {
    return since;
  }

  /** Whether the worker has neither begun nor ended anything since. */
  boolean isOf(Worker worker, Thread its) {
    return thread == its && progress == worker.counts.progress();
  }

  /** Counts a look; true once, when it has been long enough. */
  boolean isDue(long now, long limit) {
    looks++;
    if (reported || looks < LEAST_LOOKS || now - since < limit) return false;
    reported = true;
    return true;
  }

  /**
   * Whether the worker is in a task whose thread waits for something that Beat does not know of:
   * not in a join, not at rest, not said to block. A thread in a native call, such as a read from a
   * socket, counts as running.
   */
  static boolean isBlocked(Worker worker, Thread thread) {
    if (!worker.busyOpaque() || worker.isBlocking()) return false;
    // On both sides of the state: the thread may leave a join between two reads.
    if (isOurs(LockSupport.getBlocker(thread)) || !waits(thread.getState())) return false;
    return !isOurs(LockSupport.getBlocker(thread)) && !CurrentWorker.of(thread).isBlocking();
  }

  private static boolean isOurs(Object blocker) {
    return blocker instanceof Worker || blocker instanceof Idle;
  }

  private static boolean waits(Thread.State state) {
    return state == Thread.State.BLOCKED
        || state == Thread.State.WAITING
        || state == Thread.State.TIMED_WAITING;
  }
}
