package io.github.beat4j.scheduler;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thread of a pool: a daemon that works until the pool is closed. */
final class WorkerThread extends Thread {
  private final Function<WorkerThread, @Nullable Worker> settling;
  private final boolean startedByPinned = Pins.isPinned(Thread.currentThread());
  private volatile Worker own = Guests.OUTSIDE;
  private volatile boolean pinned;
  private Worker worker = Guests.OUTSIDE;

  /**
   * Starts nothing yet.
   *
   * @param settling makes the thread's worker, on the thread; null if none is needed any more
   */
  WorkerThread(
      ThreadGroup group,
      String name,
      long stackSize,
      Function<WorkerThread, @Nullable Worker> settling) {
    super(group, null, name, stackSize, false);
    this.settling = settling;
    setDaemon(true);
    // Not that of whoever happens to need the thread first.
    setContextClassLoader(ClassLoader.getSystemClassLoader());
  }

  /**
   * The worker of the innermost root: the thread's own, or one of another pool that the thread
   * visits as a guest.
   */
  Worker worker() {
    return worker;
  }

  void worker(Worker value) {
    worker = value;
  }

  /** The worker that this thread has for life; nobody's until it has come to be. */
  Worker own() {
    return own;
  }

  /** Whether it is confined to some processors, as all are that it starts. */
  boolean isPinned() {
    return pinned;
  }

  void pinned(boolean value) {
    pinned = value;
  }

  @Override
  public void run() {
    if (startedByPinned) Pins.free();
    Worker made = settling.apply(this);
    if (made == null) return;
    own = made;
    worker = made;
    new WorkerLoop(made).run(Rehearsal.claim(this));
  }
}
