package io.github.beat4j.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A latent branch that a beat has made stealable. It is run by the thief that takes it out of the
 * deque, or forgotten when its owner takes it back; the deque decides which, so the branch itself
 * needs no claim. One that was taken back, or has succeeded and was joined, is filled again for a
 * later promotion of the same worker ({@link SpareBranches}).
 *
 * <p>State: PENDING, WAITED once the joiner has gone to sleep, DONE. The joiner moves PENDING to
 * WAITED by a CAS, the thief moves to DONE by a swap and wakes the joiner if it saw WAITED
 * (docs/protocol.md, J1 to J4).
 */
public final class PromotedBranch extends Region {
  private static final int PENDING = 0;
  private static final int WAITED = 1;
  private static final int DONE = 2;
  private static final VarHandle STATE;
  private static final VarHandle THIEF;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATE = lookup.findVarHandle(PromotedBranch.class, "state", int.class);
      THIEF = lookup.findVarHandle(PromotedBranch.class, "thief", Worker.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  BranchKind kind;
  Object call;
  @Nullable Object argument;
  Root root;
  final Worker owner;

  /**
   * How many registered calls around the branch were in their left branch: a joiner takes only
   * branches at least as deep as the one it waits for.
   */
  int depth;

  /** Whether the owner leaves it to others for a while (V1); owner only. */
  boolean handedOver;

  private long bits;
  private @Nullable Object value;
  private @Nullable Throwable failure;

  @SuppressWarnings("unused") // through STATE
  private int state;

  @SuppressWarnings("unused") // through THIEF
  private @Nullable Worker thief;

  PromotedBranch(
      BranchKind kind,
      Object call,
      @Nullable Object argument,
      Root root,
      Worker owner,
      int depth,
      @Nullable Region around) {
    super(around);
    this.kind = kind;
    this.call = call;
    this.argument = argument;
    this.root = root;
    this.owner = owner;
    this.depth = depth;
  }

  /** A spare one, of which nobody knows. */
  @SuppressWarnings("NullAway.Init") // filled before it is pushed
  PromotedBranch(Worker owner) {
    super(null);
    this.owner = owner;
  }

  /** P1: makes a spare one a branch. */
  PromotedBranch fill(
      BranchKind kind,
      Object call,
      @Nullable Object argument,
      Root root,
      int depth,
      @Nullable Region around) {
    this.kind = kind;
    this.call = call;
    this.argument = argument;
    this.root = root;
    this.depth = depth;
    this.around = around;
    return this;
  }

  /**
   * Makes a branch a spare one that was taken back, or is done and has not failed: nobody runs it
   * now, or will.
   */
  @SuppressWarnings("NullAway") // filled before it is pushed again
  void clear() {
    call = null;
    argument = null;
    root = null;
    around = null;
    handedOver = false;
    value = null;
    thief = null;
    state = PENDING;
  }

  /** Has the class initialised where there is stack enough. */
  static void initialize() {}

  void succeed(long bits, @Nullable Object value) {
    this.bits = bits;
    this.value = value;
  }

  /** The branch's own failure comes before one of a carrier around it. */
  void fail(Throwable t) {
    if (failure == null) {
      failure = t;
      return;
    }
    try {
      JoinTrace.suppress(failure, t);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // The thief must come to complete(); the first failure matters more.
    }
  }

  /** J3, and J4: wakes the joiner if it sleeps. */
  void complete() {
    if (swapDone()) owner.unpark();
  }

  /** J3: publishes the outcome; tells whether the joiner sleeps, or is about to. */
  boolean swapDone() {
    return (int) STATE.getAndSet(this, DONE) == WAITED;
  }

  boolean isDoneAcquire() {
    return (int) STATE.getAcquire(this) == DONE;
  }

  /** J1: announces that the joiner will sleep; false if the branch is done. */
  boolean casWaited() {
    return STATE.compareAndSet(this, PENDING, WAITED) || (int) STATE.getAcquire(this) == WAITED;
  }

  boolean isWaitedOpaque() {
    return (int) STATE.getOpaque(this) == WAITED;
  }

  void thiefRelease(Worker worker) {
    THIEF.setRelease(this, worker);
  }

  @Nullable Worker thiefAcquire() {
    return (Worker) THIEF.getAcquire(this);
  }

  @Nullable Throwable failure() {
    return failure;
  }

  /** The result of a finished branch. */
  long bits() {
    return bits;
  }

  /** The same, of one that gives an object. */
  @Nullable Object value() {
    return value;
  }
}
