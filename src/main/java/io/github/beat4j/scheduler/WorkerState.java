package io.github.beat4j.scheduler;

import io.github.beat4j.layout.LinePadding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What every call touches, on a line that thieves write once per beat and never read: the depth of
 * the call, and the limit below which calls run inline without being registered.
 */
abstract class WorkerState extends LinePadding {
  private static final VarHandle LIMIT;

  static {
    try {
      LIMIT = MethodHandles.lookup().findVarHandle(WorkerState.class, "limit", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int depth;

  @SuppressWarnings("unused") // through LIMIT
  private int limit;

  /**
   * Depth of the innermost call, counted from the root. Owner only.
   *
   * @return the depth
   */
  public final int depth() {
    return depth;
  }

  /**
   * Sets the depth. Owner only.
   *
   * @param value the depth
   */
  public final void depth(int value) {
    depth = value;
  }

  /**
   * Calls at a depth below this run inline. A thief lowers it to 0 to be noticed: that is the poll.
   *
   * @return the limit
   */
  public final int limitOpaque() {
    return (int) LIMIT.getOpaque(this);
  }

  final void limitOpaque(int value) {
    LIMIT.setOpaque(this, value);
  }
}
