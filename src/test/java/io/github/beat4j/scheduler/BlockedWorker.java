package io.github.beat4j.scheduler;

import java.util.concurrent.CountDownLatch;

/** A worker of a pool, busy with a task whose thread really waits. */
final class BlockedWorker implements AutoCloseable {
  final Worker worker;
  final Thread thread;
  private final CountDownLatch latch = new CountDownLatch(1);

  BlockedWorker(Scheduler scheduler) {
    worker = new Worker(scheduler, 1);
    thread = another();
    worker.threadRelease(thread);
    worker.hunter.setThreadOfPool();
    worker.busyOpaque(true);
    scheduler.register(worker);
  }

  /** Another thread that waits for the same. */
  Thread another() {
    Thread another = Scene.start(this::await);
    while (another.getState() != Thread.State.WAITING) Thread.onSpinWait();
    return another;
  }

  private void await() {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void release() {
    latch.countDown();
  }

  @Override
  public void close() {
    release();
    Scene.join(thread);
  }
}
