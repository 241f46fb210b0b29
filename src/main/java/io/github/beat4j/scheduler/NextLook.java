package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When the thread of the {@link Alarms} looks next. Whoever has a nearer end shows it first, and
 * then asks here; the thread does the reverse, so that one of them sees the other (T2, T3 of
 * docs/protocol.md). Volatile, because a store that comes before a load is all that there is to it.
 */
final class NextLook {
  static final long NEVER = Long.MAX_VALUE;

  private final AtomicLong time = new AtomicLong(NEVER);

  /** T2: makes the time this one if it was later; false if it was not: nobody is to be woken. */
  boolean lower(long end) {
    if (end >= time.get()) return false;
    time.accumulateAndGet(end, Math::min);
    return true;
  }

  /** T3: from here on whoever is not seen is told that nobody looks in time. */
  void forget() {
    time.set(NEVER);
  }

  /** Makes the time this one if it was later, and returns the time. */
  long atMost(long end) {
    return time.accumulateAndGet(end, Math::min);
  }

  long time() {
    return time.get();
  }
}
