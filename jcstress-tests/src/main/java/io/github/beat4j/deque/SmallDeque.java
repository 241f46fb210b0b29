package io.github.beat4j.deque;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The model: the same algorithm with four places, no growth, and nothing weaker than volatile. */
final class SmallDeque implements WorkDeque<Integer> {
  private final AtomicInteger top = new AtomicInteger();
  private final AtomicInteger bottom = new AtomicInteger();
  private final AtomicReferenceArray<@Nullable Integer> slots = new AtomicReferenceArray<>(4);

  @Override
  public void push(Integer task) {
    slots.set(bottom.get(), task);
    bottom.incrementAndGet();
  }

  @Override
  public @Nullable Integer pop() {
    int b = bottom.decrementAndGet();
    int t = top.get();
    if (t < b) return slots.get(b);
    boolean won = t == b && top.compareAndSet(t, t + 1);
    bottom.set(b + 1);
    return won ? slots.get(b) : null;
  }

  @Override
  public Steal steal(Thief<Integer> thief) {
    int t = top.get();
    if (t >= bottom.get()) return Steal.EMPTY;
    Integer task = slots.get(t);
    if (!thief.wants(task)) return Steal.REFUSED;
    if (!top.compareAndSet(t, t + 1)) return Steal.RETRY;
    thief.receive(task);
    return Steal.TAKEN;
  }

  @Override
  public boolean isEmpty() {
    return top.get() >= bottom.get();
  }
}
