package io.github.beat4j.scheduler;

/**
 * Finds the worker of the calling thread without a {@link ThreadLocal}: a field of a pool's thread,
 * or a table.
 */
public final class CurrentWorker {
  private CurrentWorker() {}

  /**
   * The calling thread's worker. Never null: a thread outside every root gets {@link
   * Guests#OUTSIDE}, whose limit of 0 sends its first call to the slow path.
   *
   * @return the worker
   */
  public static Worker get() {
    Thread thread = Thread.currentThread();
    return thread instanceof WorkerThread own ? own.worker() : Guests.find(thread);
  }
}
