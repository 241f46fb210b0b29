package io.github.beat4j.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one thread has: idle objects, the youngest on top; what it collects for others; and, in the
 * class below, what others return to it. All of it is reached through a {@link Local} only, so that
 * it goes away as a whole.
 *
 * @param <T> the objects
 */
final class Stock<T> extends ReturnStackPadding<T> {
  private static final int FIRST_PLACES = 8;

  final Allowance allowance;
  final Counts counts = new Counts();
  final Outbox<T> outbox = new Outbox<>();
  private final Limits limits;
  private @Nullable Object[] idle;
  private int size;
  private int number = Homes.NOBODY;

  Stock(Limits limits) {
    this.limits = limits;
    this.allowance = new Allowance(limits);
    this.idle = new @Nullable Object[0];
  }

  /** Under which others find it. */
  int number() {
    return number;
  }

  void number(int value) {
    number = value;
  }

  /** Owner only. The place still leads to the object, softly, until another one needs it. */
  @SuppressWarnings("unchecked")
  @Nullable T pop() {
    int top = size - 1;
    if (top < 0) return null;
    T object = (T) idle[top];
    size = top;
    return object;
  }

  /**
   * Owner only: whether the object is the last one that was popped, which is pushed again. Nothing
   * is written but the size, so that the collector has nothing to note.
   */
  @SuppressWarnings("ReferenceEquality") // that very object, whatever equals says
  boolean pushAgain(T object) {
    int top = size;
    if (top == idle.length || idle[top] != object) return false;
    size = top + 1;
    return true;
  }

  /** Owner only; drops the object if there is no room. */
  void push(T object) {
    int top = size;
    if (top == idle.length && !grow()) {
      counts.dropped++;
      return;
    }
    idle[top] = object;
    size = top + 1;
  }

  private boolean grow() {
    int more = Math.min(Math.max(FIRST_PLACES, idle.length), limits.maxIdle() - idle.length);
    while (more > 0 && !allowance.grow(more)) more /= 2;
    if (more <= 0) return false;
    idle = Arrays.copyOf(idle, idle.length + more);
    return true;
  }

  /** Whether it takes a batch from another thread. */
  boolean accepts(Batch<T> batch) {
    int places = batch.capacity();
    if (!allowance.grow(places)) return false;
    if (push(batch, limits.maxIdle())) return true;
    allowance.shrink(places);
    return false;
  }

  /** Owner only: makes idle what others have returned. */
  void unpack() {
    for (Batch<T> batch = takeAll(); batch != null; batch = batch.next) {
      for (T object = batch.poll(); object != null; object = batch.poll()) push(object);
      allowance.shrink(batch.capacity());
    }
  }
}
