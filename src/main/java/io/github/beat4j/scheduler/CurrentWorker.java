package io.github.beat4j.scheduler;

/**
 * Finds the worker of the calling thread without a {@link ThreadLocal}: a field of a pool's thread,
 * or a table of guests.
 */
public final class CurrentWorker {
  private CurrentWorker() {}

  /**
   * The worker on which the calling thread may run calls inline. Never null: without one it is
   * {@link Guests#OUTSIDE}, which has no room, and so sends the call to {@link #get}.
   *
   * @return the worker
   */
  public static Worker inline() {
    Thread thread = Thread.currentThread();
    // Not instanceof: C2 would compare twice, and jump.
    Worker worker =
        Unprofiled.classOf(thread) == WorkerThread.class
            ? ((WorkerThread) thread).worker()
            : Guests.hot();
    return worker.holdsTicketPlain(thread) ? worker : Guests.findInline(thread);
  }

  /**
   * The worker of the calling thread's innermost root, whether a beat is pending or not.
   *
   * @return the worker; {@link Guests#OUTSIDE} outside every root
   */
  public static Worker get() {
    return of(Thread.currentThread());
  }

  /** The same for any thread; for another one than the calling one it may be a moment old. */
  static Worker of(Thread thread) {
    return thread instanceof WorkerThread own ? own.worker() : Guests.find(thread);
  }
}
