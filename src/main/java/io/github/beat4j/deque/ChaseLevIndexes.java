package io.github.beat4j.deque;

import io.github.beat4j.layout.LinePadding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The thieves' index, on a line of its own. What is not final here and below is weakened by the
 * twins in jcstress-tests, each in one access; nobody else overrides it.
 */
abstract class ChaseLevTop extends LinePadding {
  private static final VarHandle TOP;

  static {
    try {
      TOP = MethodHandles.lookup().findVarHandle(ChaseLevTop.class, "top", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // through TOP
  private long top;

  final long topVolatile() {
    return (long) TOP.getVolatile(this);
  }

  final long topOpaque() {
    return (long) TOP.getOpaque(this);
  }

  boolean casTop(long expected, long next) {
    return TOP.compareAndSet(this, expected, next);
  }
}

/** Keeps the two indexes apart. */
@SuppressWarnings("unused")
abstract class ChaseLevTopPadding extends ChaseLevTop {
  private long q00, q01, q02, q03, q04, q05, q06, q07;
  private long q08, q09, q10, q11, q12, q13, q14, q15;
}

/** The owner's index and the ring, on another line. */
abstract class ChaseLevBottom<T> extends ChaseLevTopPadding {
  private static final VarHandle BOTTOM;
  private static final VarHandle RING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      BOTTOM = lookup.findVarHandle(ChaseLevBottom.class, "bottom", long.class);
      RING = lookup.findVarHandle(ChaseLevBottom.class, "ring", TaskRing.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long bottom;
  private TaskRing<T> ring;

  ChaseLevBottom(TaskRing<T> ring) {
    this.ring = ring;
  }

  final long bottomPlain() {
    return bottom;
  }

  final long bottomVolatile() {
    return (long) BOTTOM.getVolatile(this);
  }

  final void bottomRelease(long value) {
    BOTTOM.setRelease(this, value);
  }

  void bottomVolatile(long value) {
    BOTTOM.setVolatile(this, value);
  }

  final TaskRing<T> ringPlain() {
    return ring;
  }

  @SuppressWarnings("unchecked")
  TaskRing<T> ringVolatile() {
    return (TaskRing<T>) RING.getVolatile(this);
  }

  void ringVolatile(TaskRing<T> value) {
    RING.setVolatile(this, value);
  }
}
