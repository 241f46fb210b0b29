package io.github.beat4j.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a pool: started one by one when there is work for them, joined at its end. */
final class Crew {
  /** Less would be a wait of no time, which is one without a bound. */
  private static final long LEAST_JOIN = 1_000_000;

  private final Scheduler scheduler;
  private final ThreadGroup group;
  private final List<WorkerThread> threads = new ArrayList<>();
  private final AtomicInteger blocked = new AtomicInteger();
  private volatile int started;

  Crew(Scheduler scheduler) {
    this.scheduler = scheduler;
    ThreadGroup current = Thread.currentThread().getThreadGroup();
    this.group = current == null ? new ThreadGroup(scheduler.settings().name()) : current;
  }

  int started() {
    return started;
  }

  /** Whether the pool may have more threads than it has started. */
  boolean hasUnstarted() {
    return started < most();
  }

  /** One spare thread for each that has said that it blocks, up to a bound. */
  private int most() {
    Settings settings = scheduler.settings();
    return settings.threads() + Math.min(settings.conduct().spares(), blocked.get());
  }

  /** So many more threads have said that they block. */
  void addBlocked(int more) {
    blocked.addAndGet(more);
  }

  /**
   * Starts one more thread if the bound allows it. The new thread counts as awake and searching
   * already.
   */
  boolean startOne() {
    if (!hasUnstarted() || scheduler.isOver() || !StackProbe.hasMuchRoom()) return false;
    synchronized (threads) {
      int number = threads.size();
      if (number >= most()) return false;
      try {
        start(number);
        return true;
      } catch (OutOfMemoryError | StackOverflowError e) {
        // No thread to be had: the pool goes on with fewer.
        return false;
      }
    }
  }

  private void start(int number) {
    Settings settings = scheduler.settings();
    Worker worker = new Worker(scheduler, -1 - number);
    WorkerThread thread =
        new WorkerThread(
            group, settings.name() + "-worker-" + (number + 1), settings.stackSize(), worker);
    prepare(thread);
    worker.threadRelease(thread);
    worker.hunter.setThreadOfPool(number);
    scheduler.register(worker); // S4: before it can promote
    try {
      threads.add(thread);
      started = number + 1;
      thread.start();
    } catch (Throwable t) {
      threads.remove(thread);
      started = number;
      scheduler.unregister(worker);
      throw t;
    }
  }

  /** What the user's preparation throws is no reason to leave a task without a thread. */
  private void prepare(Thread thread) {
    try {
      scheduler.settings().preparation().accept(thread);
    } catch (Throwable t) {
      Scheduler.report(t);
    }
  }

  /** Waits for the end of the threads that were started; to be woken by the caller. */
  void join(Runnable wake) throws InterruptedException {
    for (Thread thread : all()) {
      wake.run();
      thread.join();
    }
  }

  /**
   * The same up to a moment. Not used for a wait without a bound: time stands still in the model
   * checker, so that a loop with a deadline has no end there.
   *
   * @param wake called before each wait
   * @param deadline in the time of {@link System#nanoTime}
   * @return false if the time was too short
   */
  boolean join(Runnable wake, long deadline) throws InterruptedException {
    for (Thread thread : all()) {
      wake.run();
      while (thread.isAlive()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) return false;
        TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(left, LEAST_JOIN));
      }
    }
    return true;
  }

  /** Whether no thread is left of those that were started. */
  boolean isGone() {
    return all().stream().noneMatch(Thread::isAlive);
  }

  void interrupt() {
    all().forEach(Thread::interrupt);
  }

  private List<Thread> all() {
    List<Thread> all;
    synchronized (threads) {
      all = new ArrayList<>(threads);
    }
    Thread watch = scheduler.watchThread();
    if (watch != null) all.add(watch);
    return all;
  }
}
