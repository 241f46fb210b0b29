package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts submissions and their ends, and tells when there are as many of one as of the other. */
final class Quiescence {
  /** Far enough away to never come, near enough not to overflow. */
  static final long LONGEST_WAIT = Long.MAX_VALUE / 2;

  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final AtomicInteger waiters = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();

  void begun() {
    begun.increment();
  }

  void ended() {
    if (countEnd()) wake();
  }

  /**
   * Q1: the count before the waiters; a waiter counts itself before it looks. Tells whether
   * somebody waits for just this end.
   */
  boolean countEnd() {
    ended.increment();
    return waiters.get() != 0 && isQuiet();
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
   * Q3: the ends are summed first; both only grow, so equal sums mean that nothing was open in
   * between.
   */
  boolean isQuiet() {
    long ends = ended.sum();
    return begun.sum() == ends;
  }

  /** How many have begun and not ended; racy, and never negative. */
  long open() {
    long ends = ended.sum();
    return Math.max(0, begun.sum() - ends);
  }

  /** Q2: before the first look. */
  void countWaiter() {
    waiters.incrementAndGet();
  }

  boolean await(long nanos) throws InterruptedException {
    countWaiter();
    try {
      lock.lockInterruptibly();
      try {
        long deadline = System.nanoTime() + Math.min(nanos, LONGEST_WAIT);
        while (!isQuiet()) {
          long left = deadline - System.nanoTime();
          if (left <= 0) return false;
          quiet.awaitNanos(left);
        }
        return true;
      } finally {
        lock.unlock();
      }
    } finally {
      waiters.decrementAndGet();
    }
  }
}
