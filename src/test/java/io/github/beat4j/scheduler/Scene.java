package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicInteger;

/** What the scenes share: threads to join, and a count to wait for. */
final class Scene {
  private final AtomicInteger ran = new AtomicInteger();

  /** Counts, and wakes whoever waits for the count. */
  synchronized void ran() {
    ran.incrementAndGet();
    notifyAll();
  }

  int times() {
    return ran.get();
  }

  synchronized void await(int times) {
    try {
      while (ran.get() < times) wait();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static Thread start(Runnable body) {
    Thread thread = new Thread(body);
    thread.start();
    return thread;
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
