package io.github.beat4j.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What other threads read and write of a worker: whose it is, whether it is busy, whether somebody
 * is hungry.
 */
abstract class WorkerSignals extends WorkerStatePadding {
  private static final VarHandle THREAD;
  private static final VarHandle BEAT;
  private static final VarHandle BUSY;
  private static final VarHandle WOKEN;
  private static final VarHandle JOINING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      THREAD = lookup.findVarHandle(WorkerSignals.class, "thread", Thread.class);
      BEAT = lookup.findVarHandle(WorkerSignals.class, "beat", boolean.class);
      BUSY = lookup.findVarHandle(WorkerSignals.class, "busy", boolean.class);
      WOKEN = lookup.findVarHandle(WorkerSignals.class, "woken", boolean.class);
      JOINING = lookup.findVarHandle(WorkerSignals.class, "joining", PromotedBranch.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private @Nullable Thread thread;

  @SuppressWarnings("unused") // through BEAT
  private boolean beat;

  @SuppressWarnings("unused") // through BUSY
  private boolean busy;

  @SuppressWarnings("unused") // through WOKEN
  private boolean woken;

  @SuppressWarnings("unused") // through JOINING
  private @Nullable PromotedBranch joining;

  /** Only the thread itself can have made this true, so a racy read is enough for it. */
  final boolean isOf(Thread candidate) {
    return thread == candidate;
  }

  final boolean isVacant() {
    return THREAD.getOpaque(this) == null;
  }

  final @Nullable Thread threadAcquire() {
    return (Thread) THREAD.getAcquire(this);
  }

  final boolean casThread(Thread claimant) {
    return THREAD.compareAndSet(this, null, claimant);
  }

  final void threadRelease(@Nullable Thread value) {
    THREAD.setRelease(this, value);
  }

  /** J4: the thread is there, because its root is. */
  final void unpark() {
    java.util.concurrent.locks.LockSupport.unpark(threadAcquire());
  }

  /** H1: a standing request of somebody hungry: promote your oldest latent branch. */
  final void requestBeat() {
    if (!(boolean) BEAT.getOpaque(this)) BEAT.setOpaque(this, true);
    if (limitOpaque() != 0) limitOpaque(0);
  }

  final boolean beatOpaque() {
    return (boolean) BEAT.getOpaque(this);
  }

  /** H2: cleared before the promotion, so that a request made meanwhile stands. */
  final void clearBeatOpaque() {
    BEAT.setOpaque(this, false);
  }

  final boolean busyOpaque() {
    return (boolean) BUSY.getOpaque(this);
  }

  final void busyOpaque(boolean value) {
    BUSY.setOpaque(this, value);
  }

  final boolean wokenAcquire() {
    return (boolean) WOKEN.getAcquire(this);
  }

  final void wokenRelease(boolean value) {
    WOKEN.setRelease(this, value);
  }

  final void joiningRelease(@Nullable PromotedBranch branch) {
    JOINING.setRelease(this, branch);
  }

  final @Nullable PromotedBranch joiningAcquire() {
    return (PromotedBranch) JOINING.getAcquire(this);
  }
}
