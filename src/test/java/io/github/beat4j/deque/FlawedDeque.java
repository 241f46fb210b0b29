package io.github.beat4j.deque;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@link ChaseLevDeque} with one step done wrong, to show that the model checker sees it. All these
 * flaws show under sequential consistency; missing fences do not, and are jcstress's.
 */
final class FlawedDeque implements WorkDeque<Integer> {

  enum Flaw {
    NONE,
    /** D3: the owner reads the top, then reserves the bottom. */
    TOP_BEFORE_RESERVATION,
    /** D4: the owner takes the last task without asking. */
    LAST_TASK_WITHOUT_CAS,
    /** D4: a thief looks at the top again instead of a CAS, then writes it. */
    STEAL_WITHOUT_CAS,
    /** D5 and D6: a thief reads the bottom before the top. */
    BOTTOM_BEFORE_TOP,
    /** A thief reads the ring before the indexes, so it may be one that was outgrown. */
    RING_BEFORE_INDEXES
  }

  private final Flaw flaw;
  private final AtomicLong top = new AtomicLong();
  private final AtomicLong bottom = new AtomicLong();
  private final AtomicReference<TaskRing<Integer>> ring;

  FlawedDeque(int capacity, Flaw flaw) {
    this.ring = new AtomicReference<>(new TaskRing<>(capacity));
    this.flaw = flaw;
  }

  @Override
  public void push(Integer task) {
    long b = bottom.get();
    TaskRing<Integer> ring = this.ring.get();
    long t = top.get();
    if (b - t >= ring.capacity()) {
      ring = ring.grow(t, b);
      this.ring.set(ring);
    }
    ring.setOpaque(b, task);
    bottom.set(b + 1);
  }

  @Override
  public Integer pop() {
    long b = bottom.get() - 1;
    TaskRing<Integer> ring = this.ring.get();
    long early = top.get();
    bottom.set(b);
    long t = flaw == Flaw.TOP_BEFORE_RESERVATION ? early : top.get();
    if (t > b) {
      bottom.set(b + 1);
      return null;
    }
    Integer task = ring.getOpaque(b);
    if (t == b) {
      boolean won = flaw == Flaw.LAST_TASK_WITHOUT_CAS || top.compareAndSet(t, t + 1);
      if (flaw == Flaw.LAST_TASK_WITHOUT_CAS) top.set(t + 1);
      bottom.set(b + 1);
      if (!won) return null;
    }
    ring.setOpaque(b, null);
    return task;
  }

  @Override
  public Steal steal(Thief<Integer> thief) {
    TaskRing<Integer> earlyRing = ring.get();
    long earlyBottom = bottom.get();
    long t = top.get();
    long b = flaw == Flaw.BOTTOM_BEFORE_TOP ? earlyBottom : bottom.get();
    if (t >= b) return Steal.EMPTY;
    TaskRing<Integer> ring = flaw == Flaw.RING_BEFORE_INDEXES ? earlyRing : this.ring.get();
    Integer task = ring.getOpaque(t);
    if (task == null) return Steal.RETRY;
    if (flaw == Flaw.STEAL_WITHOUT_CAS) {
      if (top.get() != t) return Steal.RETRY;
      top.set(t + 1);
    } else if (!top.compareAndSet(t, t + 1)) {
      return Steal.RETRY;
    }
    ring.casToNull(t, task);
    thief.receive(task);
    return Steal.TAKEN;
  }

  @Override
  public boolean isEmpty() {
    return top.get() >= bottom.get();
  }
}
