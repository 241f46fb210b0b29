package io.github.beat4j.scheduler;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a pool: started one by one when there is work for them, gone one by one if there
 * are too many, joined at its end.
 */
final class Crew {
  /** Less would be a wait of no time, which is one without a bound. */
  private static final long LEAST_JOIN = 1_000_000;

  private final Scheduler scheduler;
  private final ThreadGroup group;
  private final List<WorkerThread> threads = new ArrayList<>();

  /** Those that have left, or are about to end because they have. */
  private final List<WorkerThread> leaving = new ArrayList<>();

  private final BitSet numbers = new BitSet();
  private final AtomicInteger blocked = new AtomicInteger();
  private volatile int started;

  /** The most that there were beyond those that compute: they are kept. */
  private volatile int spares;

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

  /** One spare thread for each that blocks, and has said so or was seen, up to a bound. */
  private int most() {
    Size size = scheduler.size();
    return size.threads()
        + Math.min(scheduler.settings().conduct().spares(), blocked.get() + size.lent());
  }

  /** Whether there are more threads than the pool may have, because it was made smaller. */
  boolean hasSurplus() {
    return started > scheduler.size().threads() + spares;
  }

  /** R1: takes the thread of the worker off the list if it is one too many. */
  boolean leave(Worker worker) {
    synchronized (threads) {
      if (!hasSurplus()) return false;
      leaving.removeIf(thread -> !thread.isAlive());
      for (WorkerThread thread : threads) {
        if (thread.own() != worker) continue;
        leaving.add(thread);
        remove(thread, worker.hunter.number());
        return true;
      }
      return false;
    }
  }

  private void remove(WorkerThread thread, int number) {
    threads.remove(thread);
    numbers.clear(number);
    started = threads.size();
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
      if (threads.size() >= most()) return false;
      try {
        start(numbers.nextClearBit(0));
        spares = Math.max(spares, started - scheduler.size().threads());
        return true;
      } catch (OutOfMemoryError | StackOverflowError e) {
        // No thread to be had: the pool goes on with fewer.
        return false;
      }
    }
  }

  private void start(int number) {
    Settings settings = scheduler.settings();
    WorkerThread thread =
        new WorkerThread(
            group,
            settings.name() + "-worker-" + (number + 1),
            settings.stackSize(),
            own -> settle(own, number));
    try {
      threads.add(thread);
      numbers.set(number);
      started = threads.size();
      // Last, because it may submit, and so start the next one.
      prepare(thread);
      thread.start();
    } catch (Throwable t) {
      remove(thread, number);
      throw t;
    }
  }

  /**
   * On the new thread: gives it a place on the machine, and then its worker, whose memory is near
   * that place so. It counts as awake and searching already, so it waits for memory if it must;
   * null if the pool is over before there is any.
   */
  private @Nullable Worker settle(WorkerThread thread, int number) {
    Whereabouts whereabouts = scheduler.whereabouts();
    int home = Neighbourhood.NOWHERE;
    Worker worker = null;
    while (worker == null) {
      try {
        if (home == Neighbourhood.NOWHERE) home = whereabouts.settle(number);
        worker = settled(thread, number, home);
      } catch (OutOfMemoryError | StackOverflowError e) {
        if (scheduler.isOver()) {
          scheduler.idle().retire();
          return null;
        }
        scheduler.waiting().parkNanos(this, Naps.LONGEST);
      }
    }
    return worker;
  }

  private Worker settled(WorkerThread thread, int number, int home) {
    Worker worker = new Worker(scheduler, -1 - number);
    worker.threadRelease(thread);
    worker.hunter.setThreadOfPool(number);
    thread.pinned(home != Neighbourhood.NOWHERE);
    if (home == Neighbourhood.NOWHERE) scheduler.whereabouts().locate(worker);
    else worker.hunter.home(home);
    scheduler.register(worker); // S4: before it can promote
    return worker;
  }

  /** What the user's preparation throws is no reason to leave a task without a thread. */
  private void prepare(Thread thread) {
    try {
      UncaughtExceptionHandler handler = scheduler.settings().conduct().handler();
      if (handler != null) thread.setUncaughtExceptionHandler(handler);
      scheduler.settings().preparation().accept(thread);
    } catch (Throwable t) {
      TaskRunner.report(Thread.currentThread().getUncaughtExceptionHandler(), t);
    }
  }

  /** A figure that grows as long as one of the threads comes on; late, and now and then wrong. */
  long progress() {
    synchronized (threads) {
      long progress = 0;
      for (WorkerThread thread : threads) progress += thread.own().counts.progress();
      return progress;
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
      all.addAll(leaving);
    }
    Thread watch = scheduler.watchThread();
    if (watch != null) all.add(watch);
    Thread relief = scheduler.relief().thread();
    if (relief != null) all.add(relief);
    return all;
  }
}
