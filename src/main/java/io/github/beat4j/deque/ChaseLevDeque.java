package io.github.beat4j.deque;

import org.jspecify.annotations.Nullable;

/**
 * The growable lock-free deque of Chase and Lev ("Dynamic circular work-stealing deque", SPAA 2005)
 * with the memory order of Lê, Pop, Cohen and Zappa Nardelli (PPoPP 2013), in Java's access modes.
 * Each access is accounted for in {@code docs/memory-order.md}; the steps D1 to D7 are those of
 * {@code docs/protocol.md}.
 *
 * <p>Cost: push is two stores; pop is one full fence, and a CAS for the last task only; steal is
 * one CAS.
 *
 * <p>Not final for the weaker twins of the memory-ordering tests only.
 *
 * @param <T> the tasks
 */
public class ChaseLevDeque<T> extends ChaseLevBottom<T> implements WorkDeque<T> {
  private static final int INITIAL_CAPACITY = 32;

  /** Creates an empty deque. */
  public ChaseLevDeque() {
    this(INITIAL_CAPACITY);
  }

  ChaseLevDeque(int capacity) {
    super(new TaskRing<>(capacity));
  }

  @Override
  public void push(T task) {
    long b = bottomPlain();
    TaskRing<T> ring = ringPlain();
    long t = topOpaque();
    if (b - t >= ring.capacity()) ring = grow(ring, t, b);
    ring.setOpaque(b, task);
    bottomRelease(b + 1); // D1: publishes the task
  }

  private TaskRing<T> grow(TaskRing<T> ring, long t, long b) {
    TaskRing<T> larger = ring.grow(t, b);
    ringVolatile(larger); // D2: before the top is read again
    for (long i = t, taken = topVolatile(); i < taken; i++) larger.setOpaque(i, null);
    return larger;
  }

  @Override
  public @Nullable T pop() {
    long b = bottomPlain() - 1;
    TaskRing<T> ring = ringPlain();
    bottomVolatile(b); // D3: StoreLoad, the reservation before the top is read
    long t = topVolatile();
    if (t > b) {
      bottomRelease(b + 1);
      return null;
    }
    T task = ring.getOpaque(b);
    if (t == b) {
      boolean won = casTop(t, t + 1); // D4: the last task belongs to one of us
      bottomRelease(b + 1);
      if (!won) return null;
    }
    ring.setOpaque(b, null);
    return task;
  }

  @Override
  public Steal steal(Thief<T> thief) {
    long t = topVolatile(); // D5: the top before the bottom
    long b = bottomVolatile(); // D6: acquires D1
    if (t >= b) return Steal.EMPTY;
    TaskRing<T> ring = ringVolatile();
    T task = ring.getOpaque(t);
    if (task == null) return Steal.RETRY;
    if (!thief.wants(task)) return Steal.REFUSED;
    if (!casTop(t, t + 1)) return Steal.RETRY; // D4
    ring.casToNull(t, task);
    TaskRing<T> now = ringVolatile(); // D7: pairs with D2, one of us clears the copy
    if (now != ring) now.casToNull(t, task);
    thief.receive(task);
    return Steal.TAKEN;
  }

  @Override
  public boolean isEmpty() {
    return topVolatile() >= bottomVolatile();
  }
}
