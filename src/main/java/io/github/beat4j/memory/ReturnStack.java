package io.github.beat4j.memory;

import io.github.beat4j.layout.LinePadding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What others have released for an owner: a stack of batches, as R. K. Treiber has it ("Systems
 * programming: coping with parallelism", 1986). Others push by a CAS; the owner takes everything by
 * one exchange. So no batch is ever taken off below another one, and the CAS has no ABA problem.
 * Steps M1 to M4 of {@code docs/protocol.md}.
 *
 * <p>Not final for the weaker twins of the memory-ordering tests only.
 *
 * @param <T> the objects
 */
class ReturnStack<T> extends LinePadding {
  private static final VarHandle HEAD;

  static {
    try {
      HEAD = MethodHandles.lookup().findVarHandle(ReturnStack.class, "head", Batch.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // through HEAD
  private @Nullable Batch<T> head;

  /** Whether the batch is the owner's now; false if there would be more objects than that. */
  final boolean push(Batch<T> batch, int most) {
    while (true) {
      Batch<T> before = headAcquire(); // M1: acquires its total
      int total = batch.size() + (before == null ? 0 : before.total);
      if (total > most) return false;
      batch.next = before;
      batch.total = total;
      if (casHead(before, batch)) return true; // M2: publishes the objects
    }
  }

  /** All batches, the youngest first. */
  @Nullable Batch<T> takeAll() {
    if (headOpaque() == null) return null; // M3: a glance spares the exchange
    return swapHead(null); // M4: acquires M2 of each
  }

  @SuppressWarnings("unchecked")
  private @Nullable Batch<T> headOpaque() {
    return (Batch<T>) HEAD.getOpaque(this);
  }

  @SuppressWarnings("unchecked")
  final @Nullable Batch<T> headAcquire() {
    return (Batch<T>) HEAD.getAcquire(this);
  }

  boolean casHead(@Nullable Batch<T> expected, Batch<T> batch) {
    return HEAD.compareAndSet(this, expected, batch);
  }

  @SuppressWarnings("unchecked")
  final @Nullable Batch<T> swapHead(@Nullable Batch<T> batch) {
    return (Batch<T>) HEAD.getAndSet(this, batch);
  }
}

/**
 * Keeps what others write away from what the owner writes.
 *
 * @param <T> the objects
 */
@SuppressWarnings("unused")
abstract class ReturnStackPadding<T> extends ReturnStack<T> {
  private int gap;
  private long q00, q01, q02, q03, q04, q05, q06, q07;
  private long q08, q09, q10, q11, q12, q13, q14, q15;
}
