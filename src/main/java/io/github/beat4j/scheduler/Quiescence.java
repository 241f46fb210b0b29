package io.github.beat4j.scheduler;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts submissions and their ends, and tells when there are as many of one as of the other. */
final class Quiescence {
  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final AtomicInteger waiters = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();

  void begun() {
    begun.increment();
  }

  void ended() {
    ended.increment();
    // Q1: the count before the waiters; a waiter counts itself before it looks.
    if (waiters.get() != 0 && isQuiet()) wake();
  }

  private void wake() {
    lock.lock();
    try {
      quiet.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The ends are summed first: both only grow, so equal sums mean that nothing was open in between.
   */
  boolean isQuiet() {
    long ends = ended.sum();
    return begun.sum() == ends;
  }

  boolean await(long nanos) throws InterruptedException {
    waiters.incrementAndGet();
    try {
      lock.lockInterruptibly();
      try {
        long left = nanos;
        while (!isQuiet()) {
          if (left <= 0) return false;
          left = nanos == Long.MAX_VALUE ? awaitForever() : quiet.awaitNanos(left);
        }
        return true;
      } finally {
        lock.unlock();
      }
    } finally {
      waiters.decrementAndGet();
    }
  }

  private long awaitForever() throws InterruptedException {
    return quiet.awaitNanos(TimeUnit.DAYS.toNanos(1)) + TimeUnit.DAYS.toNanos(1);
  }
}
