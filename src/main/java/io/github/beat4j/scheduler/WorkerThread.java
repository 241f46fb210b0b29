package io.github.beat4j.scheduler;

/** A thread of a pool: a daemon that works until the pool is closed. */
final class WorkerThread extends Thread {
  private final Worker own;
  private final WorkerLoop loop;
  private Worker worker;

  WorkerThread(ThreadGroup group, String name, long stackSize, Worker worker) {
    super(group, null, name, stackSize, false);
    this.own = worker;
    this.loop = new WorkerLoop(worker);
    this.worker = worker;
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

  /** The worker that this thread has for life. */
  Worker own() {
    return own;
  }

  @Override
  public void run() {
    loop.run(Rehearsal.claim(this));
  }
}
