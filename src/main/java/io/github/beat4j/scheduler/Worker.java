package io.github.beat4j.scheduler;

import io.github.beat4j.deque.ChaseLevDeque;
import io.github.beat4j.deque.LockedDeque;
import io.github.beat4j.deque.Stealable;
import io.github.beat4j.deque.WorkDeque;
import org.jspecify.annotations.Nullable;

/**
 * One thread's part in a pool: its latent branches, its deque, its place in the tree of calls. A
 * pool's thread has one for life; a guest borrows one for a root.
 *
 * <p>A call at a depth below {@link #limitOpaque} runs inline and touches nothing but the depth.
 * All other calls are <em>dense</em>: {@link #fork} registers the right branch, and {@link
 * #takeBack} after the left branch tells who runs it. A dense call whose left branch turned out
 * small opens a <em>window</em> for the right one, in which {@value #INLINE_LEVELS} levels of calls
 * run inline.
 */
public final class Worker extends WorkerSignals {
  /** How many levels of a window are hidden from thieves at most. */
  static final int INLINE_LEVELS = 32;

  /** A left branch of up to so many calls vouches for the right one. */
  static final long SMALL = 2_000;

  /**
   * Promotions at the start of a root or stolen branch while somebody is idle; void at the first
   * take-back.
   */
  private static final int FIRST_DIVE = 32;

  private final @Nullable Scheduler scheduler;
  private final WorkDeque<PromotedBranch> deque;
  private final boolean eager;
  private final int closedLimit;
  final Promoter promoter;
  final ForkStack forks = new ForkStack();
  final Hunter hunter;
  final WorkerCounts counts = new WorkerCounts();
  private @Nullable Root root;
  private @Nullable PromotedBranch current;
  private boolean implicitRoot;
  private boolean beatDenied;
  private int eagerCredit;
  private long work;

  /** The worker of a thread outside every root. */
  Worker() {
    scheduler = null;
    deque = new LockedDeque<>();
    eager = false;
    closedLimit = 0;
    promoter = new Promoter(NanoClock.SYSTEM, 1, 1);
    hunter = new Hunter(this, 1);
  }

  Worker(Scheduler scheduler, int seed) {
    Settings settings = scheduler.settings();
    this.scheduler = scheduler;
    deque = settings.lockFree() ? new ChaseLevDeque<>() : new LockedDeque<>();
    eager = !settings.heartbeat();
    closedLimit = settings.stealing() ? 0 : Integer.MAX_VALUE;
    promoter = new Promoter(NanoClock.SYSTEM, settings.overhead(), settings.intervalNanos());
    hunter = new Hunter(this, seed);
    limitOpaque(closedLimit);
  }

  Scheduler scheduler() {
    if (scheduler == null)
      throw new IllegalStateException("scheduler: none (expected: inside a root)");
    return scheduler;
  }

  boolean isOfPool(Scheduler candidate) {
    return scheduler == candidate;
  }

  Stealable<PromotedBranch> stealable() {
    return deque;
  }

  @Nullable Root root() {
    return root;
  }

  // --- a dense call, in order

  /**
   * Registers the right branch of a call before the left one runs. Outside every root it first
   * opens one in the common pool. May promote; never blocks.
   *
   * @param kind the shape of the branch
   * @param call the branch
   * @param argument its argument, or null if it has none
   * @return the worker to go on with
   */
  public Worker fork(BranchKind kind, Object call, @Nullable Object argument) {
    if (scheduler == null)
      return CommonScheduler.get().enterImplicitly().fork(kind, call, argument);
    int depth = depth() + 1;
    forks.push(kind, call, argument, depth, work);
    depth(depth);
    if (eagerCredit > 0) {
      eagerCredit--;
      promote();
    } else if (beatOpaque()) {
      serveBeat();
    }
    return this;
  }

  /**
   * The entry that {@link #fork} has just made.
   *
   * @return its index
   */
  public int entry() {
    return forks.size() - 1;
  }

  /**
   * Ends the left branch of a dense call and decides who runs the right one. Waits for it if it was
   * stolen, and helps with branches of the same root meanwhile.
   *
   * @param entry the call's entry
   * @param depth the call's depth
   * @return null if the caller is to run the branch now, else the finished branch
   */
  public @Nullable PromotedBranch takeBack(int entry, int depth) {
    depth(depth + 1);
    PromotedBranch stolen = null;
    if (forks.isPromoted(entry)) {
      stolen = popOrAwait(entry);
      if (stolen != null) {
        forks.dropTo(entry);
        work++;
        return stolen;
      }
    }
    long left = work - forks.workBefore(entry);
    forks.dropTo(entry);
    if (left == 0 || left > SMALL || eager) {
      work++;
    } else {
      work += left + 1;
      if (!beatOpaque() || beatDenied) limitOpaque(depth + INLINE_LEVELS);
    }
    return null;
  }

  /**
   * Ends a dense call: closes its window, and the root if the call opened it. Runs on every way
   * out.
   *
   * @param depth the call's depth
   */
  public void close(int depth) {
    limitOpaque(closedLimit);
    depth(depth);
    if (depth == 0 && implicitRoot) scheduler().leave(this, null);
  }

  /**
   * Ends a dense call whose right branch ran elsewhere.
   *
   * @param depth the call's depth
   * @param branch the finished branch
   */
  public void closeJoined(int depth, PromotedBranch branch) {
    close(depth);
    Throwable failure = branch.failure();
    if (failure == null) return;
    JoinTrace.append(failure);
    throw JoinTrace.<RuntimeException>unchecked(failure);
  }

  /**
   * Ends a dense call whose left branch has failed. A right branch that nobody has begun never
   * runs; a stolen one is waited for, and its failure suppressed.
   *
   * @param entry the call's entry
   * @param depth the call's depth
   * @param failure what the left branch threw
   */
  public void leftFailed(int entry, int depth, Throwable failure) {
    depth(depth + 1);
    PromotedBranch stolen = forks.isPromoted(entry) ? popOrAwait(entry) : null;
    forks.dropTo(entry);
    close(depth);
    if (stolen == null) return;
    Throwable second = stolen.failure();
    if (second != null) JoinTrace.suppress(failure, second);
  }

  /** Null if the branch is ours again, else the stolen branch, finished. */
  private @Nullable PromotedBranch popOrAwait(int entry) {
    resetCredit();
    PromotedBranch mine = forks.promoted(entry);
    while (true) {
      PromotedBranch popped = deque.pop();
      if (popped == mine) {
        counts.tookBack++;
        return null;
      }
      // What lies above belongs to calls that a stack overflow has ended before they began.
      if (popped == null) break;
    }
    Joiner.await(this, mine);
    return mine;
  }

  // --- promotion

  private void serveBeat() {
    if (!promoter.spend()) {
      beatDenied = true;
      return;
    }
    beatDenied = false;
    clearBeatOpaque();
    promote();
  }

  /**
   * Makes the oldest latent branch stealable (protocol.md, P1 to P3). Does nothing where there is
   * no room for it.
   */
  private void promote() {
    if (!forks.hasLatent() || !StackProbe.hasRoom()) return;
    boolean timed = promoter.samples();
    long start = timed ? promoter.now() : 0;
    try {
      PromotedBranch task = forks.prepareOldest(rootOrNew(), this);
      deque.push(task);
      forks.markPromoted(task);
    } catch (OutOfMemoryError e) {
      return;
    }
    counts.promoted++;
    Root own = root;
    scheduler().signal(own != null && own.enteredByGuest);
    PromotedBranch executing = current;
    if (executing != null && executing.isWaitedOpaque()) executing.owner.unpark();
    if (timed) promoter.sampled(promoter.now() - start);
  }

  private Root rootOrNew() {
    Root existing = root;
    if (existing != null) return existing;
    Root fresh = new Root(!isThreadOfPool());
    root = fresh;
    return fresh;
  }

  private boolean isThreadOfPool() {
    return hunter.isThreadOfPool();
  }

  // --- roots and stolen branches

  /** Begins a root on the calling thread, which is this worker's. */
  void beginRoot(boolean implicit) {
    implicitRoot = implicit;
    root = null;
    depth(0);
    limitOpaque(closedLimit);
    begin();
  }

  private void resetCredit() {
    eagerCredit = eager ? Integer.MAX_VALUE : 0;
  }

  private void begin() {
    busyOpaque(true);
    beatDenied = false;
    if (eager) eagerCredit = Integer.MAX_VALUE;
    else eagerCredit = scheduler().mayWake(!isThreadOfPool()) ? FIRST_DIVE : 0;
  }

  void endRoot() {
    busyOpaque(false);
    implicitRoot = false;
    root = null;
    eagerCredit = 0;
    depth(0);
    limitOpaque(closedLimit);
    forks.dropTo(0);
    forks.trim();
  }

  /**
   * Runs a branch taken from another worker, and reports its outcome to the joiner; throws nothing.
   */
  void runStolen(PromotedBranch task) {
    int depth = depth();
    int base = forks.size();
    boolean wasBusy = busyOpaque();
    Root outerRoot = root;
    PromotedBranch outerTask = current;
    boolean outerImplicit = implicitRoot;
    task.thiefRelease(this);
    counts.stole++;
    try {
      implicitRoot = false;
      root = task.root;
      current = task;
      depth(task.depth);
      limitOpaque(closedLimit);
      begin();
      task.kind.run(task);
    } catch (Throwable t) {
      task.fail(t);
    }
    forks.dropTo(base);
    implicitRoot = outerImplicit;
    root = outerRoot;
    current = outerTask;
    depth(depth);
    limitOpaque(closedLimit);
    resetCredit();
    busyOpaque(wasBusy);
    task.complete();
  }

  /**
   * Runs a submitted task as a root of its own, maybe in the middle of another one; its failures
   * are its own affair.
   */
  void runSubmitted(Runnable task) {
    int depth = depth();
    boolean wasBusy = busyOpaque();
    int hidden = forks.hide();
    int base = forks.size();
    Root outerRoot = root;
    PromotedBranch outerTask = current;
    boolean outerImplicit = implicitRoot;
    counts.ran++;
    try {
      current = null;
      beginRoot(false);
      task.run();
    } finally {
      forks.dropTo(base);
      forks.show(hidden);
      implicitRoot = outerImplicit;
      root = outerRoot;
      current = outerTask;
      depth(depth);
      limitOpaque(closedLimit);
      resetCredit();
      busyOpaque(wasBusy);
    }
  }
}
