package io.github.beat4j.deque;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A planted bug: the owner takes the last task without asking the thieves. Shows that {@link
 * StealStress} sees such a thing.
 */
final class CarelessDeque implements WorkDeque<Integer> {
  private static final int CAPACITY = 1 << 16;
  private final AtomicReferenceArray<Integer> slots = new AtomicReferenceArray<>(CAPACITY);
  private final AtomicLong top = new AtomicLong();
  private final AtomicLong bottom = new AtomicLong();

  @Override
  public void push(Integer task) {
    slots.set((int) bottom.get() & (CAPACITY - 1), task);
    bottom.incrementAndGet();
  }

  @Override
  public Integer pop() {
    long b = bottom.decrementAndGet();
    long t = top.get();
    if (t > b) {
      bottom.set(b + 1);
      return null;
    }
    if (t == b) {
      top.set(t + 1);
      bottom.set(b + 1);
    }
    return slots.get((int) b & (CAPACITY - 1));
  }

  @Override
  public Steal steal(Thief<Integer> thief) {
    long t = top.get();
    if (t >= bottom.get()) return Steal.EMPTY;
    Integer task = slots.get((int) t & (CAPACITY - 1));
    if (!top.compareAndSet(t, t + 1)) return Steal.RETRY;
    thief.receive(task);
    return Steal.TAKEN;
  }

  @Override
  public boolean isEmpty() {
    return top.get() >= bottom.get();
  }
}
