package io.github.beat4j.scheduler;

import io.github.beat4j.deque.WorkDeque;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What other threads read and write of a worker: whose it is, where its deque is, whether it may
 * run calls inline, whether it is busy, where it is.
 */
abstract class WorkerSignals extends WorkerStatePadding {
  private static final VarHandle THREAD;
  private static final VarHandle TICKET;
  private static final VarHandle BUSY;
  private static final VarHandle WOKEN;
  private static final VarHandle JOINING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      THREAD = lookup.findVarHandle(WorkerSignals.class, "thread", Thread.class);
      TICKET = lookup.findVarHandle(WorkerSignals.class, "ticket", Thread.class);
      BUSY = lookup.findVarHandle(WorkerSignals.class, "busy", boolean.class);
      WOKEN = lookup.findVarHandle(WorkerSignals.class, "woken", boolean.class);
      JOINING = lookup.findVarHandle(WorkerSignals.class, "joining", PromotedBranch.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Here because each hunt reads it, of each worker that it tries. */
  final WorkDeque<PromotedBranch> deque;

  private @Nullable Thread thread;
  private @Nullable Thread ticket;

  @SuppressWarnings("unused") // through BUSY
  private boolean busy;

  @SuppressWarnings("unused") // through WOKEN
  private boolean woken;

  @SuppressWarnings("unused") // through JOINING
  private @Nullable PromotedBranch joining;

  private volatile @Nullable Region region;
  private volatile @Nullable InterruptibleCall call;

  WorkerSignals(WorkDeque<PromotedBranch> deque) {
    this.deque = deque;
  }

  /** Only the thread itself can have made this true, so a racy read is enough for it. */
  final boolean isOf(Thread candidate) {
    return thread == candidate;
  }

  /**
   * Whether the thread may run calls inline here. Plain on purpose: an opaque read keeps C2 from
   * moving anything across it, which costs a call more than the call itself. The compiler may merge
   * a plain read with an earlier one of the same compiled method, but not across a real call.
   */
  final boolean holdsTicketPlain(Thread candidate) {
    return ticket == candidate;
  }

  final @Nullable Thread ticketOpaque() {
    return (Thread) TICKET.getOpaque(this);
  }

  final void ticketOpaque(@Nullable Thread value) {
    TICKET.setOpaque(this, value);
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

  final void threadVolatile(@Nullable Thread value) {
    THREAD.setVolatile(this, value);
  }

  /**
   * H1: a standing request of somebody hungry: promote your oldest latent branch. It takes the
   * ticket away, so the next call finds no worker to run inline on, and asks why.
   */
  final void requestBeat() {
    if (ticketOpaque() != null) ticketOpaque(null);
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

  /** X3: where the worker is, for those who cancel; a full fence, unless nothing changes. */
  @SuppressWarnings("ReferenceEquality") // a region is that one and no other
  final void regionVolatile(@Nullable Region value) {
    if (region != value) region = value;
  }

  final @Nullable Region regionVolatile() {
    return region;
  }

  final void callVolatile(@Nullable InterruptibleCall value) {
    call = value;
  }

  final @Nullable InterruptibleCall callVolatile() {
    return call;
  }
}
