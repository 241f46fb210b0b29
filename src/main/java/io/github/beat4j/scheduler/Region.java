package io.github.beat4j.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A part of a root that can be cancelled as a whole: the block of a scope, or a promoted branch.
 * Whatever is cancelled around a region is cancelled in it. A region outlives those inside it, so
 * the way outwards keeps nothing alive.
 */
public abstract class Region {
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(Region.class, "cancelled", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Around what has ended and was cancelled. */
  static final Region CANCELLED = new Region(null) {};

  static {
    CANCELLED.casCancelled();
  }

  /** Constant while anybody can be in the region. */
  @Nullable Region around;

  /** Read as a field: through FLAG the seldom-run code that looks here takes longer. */
  private volatile boolean cancelled;

  /**
   * Inside another one.
   *
   * @param around the next region outwards; null in none
   */
  Region(@Nullable Region around) {
    this.around = around;
  }

  /** X1: cancels; a full fence. False if it was cancelled before. */
  final boolean casCancelled() {
    return FLAG.compareAndSet(this, false, true);
  }

  /**
   * Whether this region itself was cancelled, whatever is around it.
   *
   * @return true if so
   */
  public final boolean isCancelledItself() {
    return cancelled;
  }

  /**
   * Whether this region or one around it was cancelled; as many reads as there are.
   *
   * @return true if so
   */
  public final boolean isCancelled() {
    for (Region next = this; next != null; next = next.around) {
      if (next.isCancelledItself()) return true;
    }
    return false;
  }

  /** Whether this is the region, or lies inside it. */
  @SuppressWarnings("ReferenceEquality") // a region is that one and no other
  final boolean isWithin(Region region) {
    for (Region next = this; next != null; next = next.around) {
      if (next == region) return true;
    }
    return false;
  }
}
