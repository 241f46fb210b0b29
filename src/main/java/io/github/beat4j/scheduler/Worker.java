package io.github.beat4j.scheduler;

import io.github.beat4j.deque.ChaseLevDeque;
import io.github.beat4j.deque.LockedDeque;
import io.github.beat4j.deque.Stealable;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One thread's part in a pool: its latent branches, its deque, its place in the tree of calls. A
 * pool's thread has one for life; a guest borrows one for a root.
 *
 * <p>Inside a <em>window</em> ({@link Windows}) a call runs inline and touches nothing but the room
 * that is left. All other calls are <em>dense</em>: {@link #fork} registers the right branch, and
 * {@link #takeBack} after the left branch tells who runs it. A dense call whose left branch turned
 * out small opens a window for the right one, of about twice as many calls.
 */
public final class Worker extends Beats {
  /** In the entry of the call that has opened an implicit root: its end is the root's. */
  private static final int OPENER = 1 << 30;

  /** A virtual thread hands over so many branches at a time at most. */
  private static final int MOST_HANDED_OVER = 64;

  private final @Nullable Scheduler scheduler;
  private final boolean alone;
  final ForkStack forks = new ForkStack();
  final SpareBranches spareBranches = new SpareBranches(this);
  final Hunter hunter;
  final WorkerCounts counts = new WorkerCounts();

  /** What the innermost root is called, if this worker has begun it; owner writes, others look. */
  @Nullable String label;

  @Nullable Root root;
  @Nullable PromotedBranch current;
  final Frames frames = new Frames();
  final Blocks blocks = new Blocks(this);
  final Visits visits = new Visits(this);
  final Joiners joiners = new Joiners(this);

  /** Whether the region that the worker is in was seen to be cancelled. */
  private boolean cancelled;

  private volatile boolean blocking;
  private volatile @Nullable ScopeRegion timed;
  int base;
  int baseDepth;
  int rights;
  private long left;

  /** Calls so far, those included for which there is room. */
  long work;

  /** The worker of a thread outside every root. */
  Worker() {
    super(new LockedDeque<>(), new Promoter(NanoClock.SYSTEM, 1, 1), false, 0);
    scheduler = null;
    alone = false;
    hunter = new Hunter(this, 1);
  }

  Worker(Scheduler scheduler, int seed) {
    this(scheduler, seed, NanoClock.SYSTEM);
  }

  Worker(Scheduler scheduler, int seed, NanoClock clock) {
    this(scheduler, scheduler.settings(), seed, clock);
  }

  private Worker(Scheduler scheduler, Settings settings, int seed, NanoClock clock) {
    super(
        settings.lockFree() ? new ChaseLevDeque<>() : new LockedDeque<>(),
        new Promoter(clock, settings.overhead(), settings.intervalNanos()),
        !settings.heartbeat(),
        scheduler.others(false));
    this.scheduler = scheduler;
    alone = !settings.stealing();
    hunter = new Hunter(this, seed, scheduler.neighbourhood());
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

  /** J4: the thread is there, because its root is. */
  void unpark() {
    scheduler().waiting().unpark(threadAcquire());
  }

  // --- a dense call, in order

  /**
   * Registers the right branch of a call before the left one runs. Outside every root it first
   * opens one in the common pool. May promote; never blocks.
   *
   * @param kind the shape of the branch
   * @param call the branch
   * @param argument its argument, or null if it has none
   * @return the call's entry, never negative
   */
  public int fork(BranchKind kind, Object call, @Nullable Object argument) {
    if (scheduler == null) {
      return Detour.forkOutside(kind, call, argument) | OPENER;
    }
    if (alone) room(Integer.MAX_VALUE);
    boolean asked = poll();
    if (asked && cancelled) throw new Unwinding();
    // Asked before the branch is registered: a call that overflows the stack has not begun.
    boolean promote = isDue(asked, forks.oldest() == base) && mayPromote(asked);
    counts.registered++;
    int entry = forks.push(kind, call, argument, depth() + 1, calls());
    if (promote) promote(asked);
    if (isLight()) handOverIfLong();
    return entry;
  }

  /** How many dense calls lie around, up to the root. */
  private int depth() {
    return baseDepth + rights + forks.size() - base;
  }

  /** A fork of a scope is about to be registered. */
  void registers(Fork fork) {
    fork.depth = depth() + 1;
    counts.registered++;
  }

  /** After a fork of a scope: promotes as a call does, but throws nothing. */
  void promoteIfDue(boolean noForkPromoted) {
    boolean asked = poll();
    boolean nonePromoted = noForkPromoted && forks.oldest() == base;
    if (!cancelled && isDue(asked, nonePromoted) && mayPromote(asked)) promote(asked);
  }

  /** How many calls this worker has made. */
  private long calls() {
    return work - room();
  }

  private boolean mayPromote(boolean asked) {
    // The outermost call may hold all the work there is, and block in it: its time counts at once.
    if (!affords(asked || forks.size() == base, asked && promoter.isSpent() && deque.isEmpty()))
      return false;
    if (!StackProbe.hasRoom()) return false;
    served(); // H3
    return true;
  }

  /**
   * Ends the left branch of a dense call and decides who runs the right one. Waits for it if it was
   * stolen, and helps with branches of the same root meanwhile.
   *
   * @param entry the call's entry
   * @return null if the caller is to run the branch now, between {@link #openWindow} and {@link
   *     #close}; else the finished branch, for {@link #joined} or one of its kind
   */
  public @Nullable PromotedBranch takeBack(int entry) {
    int index = entry & ~OPENER;
    PromotedBranch stolen = settle(index, false);
    left = calls() - forks.callsBefore(index);
    forks.dropTo(index);
    work++;
    boolean asked = poll();
    if (asked && cancelled) {
      if (stolen == null) throw ended(entry, new Unwinding());
    } else if (hasLatent() && isDue(asked, forks.oldest() == base) && mayPromote(asked)) {
      promote(asked);
    }
    if (isLight()) handOverIfLong();
    return stolen;
  }

  /**
   * Answers beats in the middle of a left branch that makes no calls. May promote; never blocks.
   *
   * @param entry the call's entry
   * @return whether the right branch is promoted, so that others may have begun it
   */
  public boolean promotes(int entry) {
    boolean asked = poll();
    if (asked && cancelled) throw new Unwinding();
    if (hasLatent() && isDue(asked, forks.oldest() == base) && mayPromote(asked)) promote(asked);
    if (isLight()) handOverIfLong();
    return hasPromoted(entry);
  }

  /**
   * Whether {@link #promotes} is about to promote, if it can afford that: its time is no time of
   * the left branch then. For the worker's own thread; takes a beat that has come, for the next
   * call that answers one. A few plain reads; never blocks, throws nothing.
   *
   * @return whether something latent is to be promoted
   */
  public boolean isToPromote() {
    return hasLatent() && isDue(poll(), forks.oldest() == base);
  }

  /**
   * Whether others may have begun the right branch already. For the worker's own thread; two plain
   * reads, answers no beat.
   *
   * @param entry the call's entry
   * @return whether it is promoted
   */
  public boolean hasPromoted(int entry) {
    return forks.oldest() > (entry & ~OPENER);
  }

  private Cancelled ended(int entry, Cancelled failure) {
    end(entry);
    return failure;
  }

  private boolean hasLatent() {
    return forks.hasLatent() || frames.hasLatent();
  }

  /**
   * Lets the calls of a right branch run inline, if the left branch just taken back was small.
   *
   * @return whether {@link #close} is to undo it
   */
  public boolean openWindow() {
    rights++;
    if (!mayOpen(left, depth()) || eager) return false;
    work += open(left);
    return true;
  }

  /**
   * Ends a dense call: closes its window, and the root if the call opened it. Runs on every way
   * out.
   *
   * @param entry the call's entry
   * @param window whether {@link #openWindow} opened one
   */
  public void close(int entry, boolean window) {
    rights--;
    if (window) work -= shut();
    end(entry);
  }

  private void end(int entry) {
    if ((entry & OPENER) != 0) scheduler().leave(this, null);
  }

  /**
   * Ends a dense call whose right branch ran elsewhere. Throws what that has thrown.
   *
   * @param entry the call's entry
   * @param branch the finished branch; the worker uses it again, so nobody may look at it any more
   */
  public void joined(int entry, PromotedBranch branch) {
    Throwable failure = branch.failure();
    // Before the end: outside its root the worker may be another guest's.
    if (failure == null) spareBranches.give(branch);
    end(entry);
    if (failure == null) return;
    JoinTrace.append(failure);
    throw JoinTrace.<RuntimeException>unchecked(failure);
  }

  /**
   * As {@link #joined}, of a branch that gives an object.
   *
   * @param entry the call's entry
   * @param branch the finished branch
   * @return its result
   */
  public @Nullable Object joinedValue(int entry, PromotedBranch branch) {
    Object value = branch.value();
    joined(entry, branch);
    return value;
  }

  /**
   * As {@link #joined}, of a branch that gives a number.
   *
   * @param entry the call's entry
   * @param branch the finished branch
   * @return its result, as bits
   */
  public long joinedBits(int entry, PromotedBranch branch) {
    long bits = branch.bits();
    joined(entry, branch);
    return bits;
  }

  /**
   * Ends a dense call whose left branch has failed. A right branch that nobody has begun never
   * runs; a stolen one is cancelled and waited for, and its failure suppressed.
   *
   * @param entry the call's entry
   * @param failure what the left branch threw
   */
  public void leftFailed(int entry, Throwable failure) {
    int index = entry & ~OPENER;
    PromotedBranch stolen = settle(index, true);
    forks.dropTo(index);
    end(entry);
    if (stolen == null) return;
    Throwable second = stolen.failure();
    if (second != null && !(second instanceof Cancelled)) JoinTrace.suppress(failure, second);
  }

  /**
   * Takes back or awaits the promoted branches from the youngest one down to the entry. There is
   * more than one only where a stack overflow has ended calls half-way.
   *
   * @param failed whether nobody wants their results any more
   * @return the entry's branch if it was stolen; it has finished
   */
  @Nullable PromotedBranch settle(int entry, boolean failed) {
    Frame frame = frames.innermost();
    if (frame != null && frame.base > entry) blocks.endAbove(entry);
    int youngest = forks.oldest() - 1;
    if (youngest < entry) return null;
    // An overflow half-way would lose a branch that is neither in the deque nor dropped.
    StackProbe.demandRoom();
    forks.dropTo(youngest + 1);
    endDive();
    PromotedBranch stolen = null;
    int many = youngest - entry + 1;
    for (int i = 0; i < many; i++) {
      PromotedBranch mine = forks.promoted(youngest - i);
      if (!failed) leaveToOthers(mine);
      stolen = takesBack(mine) ? null : mine;
      if (stolen == null) {
        spareBranches.give(mine);
        continue;
      }
      // Where all around it is cancelled too, everybody in it has been told (X2) or looks (X3).
      if (failed && !mine.isCancelled()) Cancellation.cancel(scheduler(), mine);
      Joiner.await(this, mine);
    }
    return stolen;
  }

  /**
   * Takes a promoted branch back; false if it was stolen, and all older ones with it. It is as it
   * was until the caller gives it to the spare ones.
   */
  boolean takesBack(PromotedBranch mine) {
    if (!popsBack(mine)) {
      wasStolen();
      return false;
    }
    counts.tookBack++;
    tookBack();
    return true;
  }

  private boolean popsBack(PromotedBranch mine) {
    PromotedBranch popped = deque.pop();
    while (popped != mine) {
      if (popped == null) return false;
      // A fork of a scope further out, made and promoted later than mine.
      frames.giveBack(popped);
      spareBranches.give(popped);
      popped = deque.pop();
    }
    return true;
  }

  // --- promotion

  /** Makes the oldest latent branch stealable, or the oldest ones. */
  private void promote(boolean asked) {
    Detour.promote(this, asked);
  }

  void promoteNow(boolean asked) {
    int more = asked && mayBatch() ? batch(deque.isEmpty()) : 1;
    while (promoteOldest(asked) && --more > 0) {
      if (!hasLatent() || !mayPromote(true)) return;
    }
  }

  /** V1: makes all that is latent stealable, and leaves it to others, if it takes that long. */
  void handOverIfLong() {
    if (!isLong() || !StackProbe.hasRoom()) return;
    scheduler().size().takePlaceOfGuest();
    for (int i = 0; i < MOST_HANDED_OVER && hasLatent(); i++) if (!promoteOldest(true)) break;
    for (int i = base; i < forks.oldest(); i++) forks.promoted(i).handedOver = true;
    frames.handOver();
    computesFromNow();
  }

  /** V2: and if nobody comes, the thread is a guest like any other until the end of the root. */
  void leaveToOthers(PromotedBranch mine) {
    if (isLight() && mine.handedOver && !Joiner.leaveToOthers(this, mine)) light(false);
  }

  /** What this worker may do while it waits for a branch. */
  Help help() {
    return isLight() ? Help.PARK : scheduler().settings().conduct().help();
  }

  /** Whether it takes the place of one of the pool's threads. */
  private boolean computesAsGuest() {
    return !hunter.isThreadOfPool() && !isLight();
  }

  /** P1 to P5 of docs/protocol.md; false if there is no memory for it. */
  private boolean promoteOldest(boolean asked) {
    Root own = rootOrNew();
    if (own == null) return false;
    boolean timed = promoter.samples();
    long start = timed ? promoter.now() : 0;
    try {
      Frame frame = frames.oldestLatent(forks.hasLatent() ? forks.oldest() : Integer.MAX_VALUE);
      if (frame == null) promoteCall(own);
      else promoteFork(frame, own);
    } catch (OutOfMemoryError e) {
      return false;
    }
    counts.promoted++;
    scheduler().signal(own.enteredByGuest, asked, this); // P4
    // P5: the joiner of what runs here may help.
    PromotedBranch executing = current;
    if (executing != null && executing.isWaitedOpaque() && executing.owner.help() != Help.PARK)
      executing.owner.unpark();
    if (timed) promoter.sampled(promoter.now() - start);
    return true;
  }

  private void promoteCall(Root own) {
    Region around = frames.regionOf(forks.oldest());
    PromotedBranch task = forks.prepareOldest(own, spareBranches, around); // P1
    deque.push(task); // P2
    forks.markPromoted(task); // P3
  }

  private void promoteFork(Frame frame, Root own) {
    Fork fork = frame.peekLatent();
    if (fork == null) throw new IllegalStateException("latent fork: missing");
    PromotedBranch task =
        spareBranches.take().fill(BranchKind.VOID, fork, null, own, fork.depth, fork.scope); // P1
    frame.addPromoted(task);
    try {
      deque.push(task); // P2
    } catch (OutOfMemoryError e) {
      frame.removeLastPromoted();
      throw e;
    }
    frames.markPromoted(frame); // P3
  }

  /** X4: the ticket before the look. */
  @Override
  void asked() {
    Region region = frames.region();
    if (region == null) return;
    VarHandle.fullFence();
    if (region.isCancelled()) seeCancelled();
  }

  private void seeCancelled() {
    cancelled = true;
    owe();
    // So that the next call is dense.
    work -= room();
    room(0);
  }

  @Override
  void lasts() {
    Root own = root;
    if (own != null && !deque.isEmpty()) scheduler().signal(own.enteredByGuest, true, this);
  }

  // --- blocking

  /**
   * The thread is about to block: makes its latent branches stealable, as many as there are others,
   * and gives its place away.
   *
   * @return false if it has said so already, or is outside every root
   */
  boolean beginBlocking() {
    if (scheduler == null || blocking) return false;
    if (!hunter.isThreadOfPool()) {
      blocking = true;
      return true;
    }
    // Without tokens: they are earned by working time, of which there will be none.
    for (int i = 0; i < others() && hasLatent() && StackProbe.hasRoom(); i++)
      if (!promoteOldest(true)) break;
    blocking = true;
    scheduler.beginBlocking(this);
    return true;
  }

  void endBlocking() {
    blocking = false;
    scheduler().endBlocking(this);
  }

  /** Whether it has said so; a moment old for others. */
  boolean isBlocking() {
    return blocking;
  }

  /** The stolen branch that it is in the middle of; a moment old for others. */
  @Nullable PromotedBranch executing() {
    return current;
  }

  /** The root that it works for, if that has promoted anything; a moment old for others. */
  @Nullable Root root() {
    return root;
  }

  /** Null if there is no stack or memory for capturing the root's context. */
  private @Nullable Root rootOrNew() {
    if (root == null) root = scheduler().openRoot(computesAsGuest(), label);
    return root;
  }

  // --- scopes

  /** T3: the innermost region with an end that it has entered. */
  @Nullable ScopeRegion timedVolatile() {
    return timed;
  }

  /** T1, T5. */
  void timedVolatile(@Nullable ScopeRegion region) {
    timed = region;
  }

  /**
   * Whether the thread is in a root, of whatever pool. For its own thread; two reads.
   *
   * @return false for the worker that stands for all threads outside
   */
  public boolean isInRoot() {
    return scheduler != null && busyOpaque();
  }

  /** The region that the worker is in; null in none. */
  @Nullable Region region() {
    return frames.region();
  }

  /**
   * Whether what runs here was cancelled.
   *
   * @return true if so
   */
  public boolean isCancelled() {
    Region region = frames.region();
    return region != null && region.isCancelled();
  }

  /** X3: tells those who cancel where the worker is, then looks. */
  void arrive() {
    Region region = frames.region();
    regionVolatile(region);
    cancelled = false;
    if (region != null && region.isCancelled()) seeCancelled();
  }

  /** Whether it has seen that its region is cancelled, so that its next call throws. */
  boolean hasSeenCancelled() {
    return cancelled;
  }

  // --- roots and stolen branches

  /** Begins a root on the calling thread, which is this worker's. */
  void beginRoot() {
    root = null;
    begin(0);
  }

  private void begin(int depth) {
    base = forks.size();
    baseDepth = depth;
    rights = 0;
    others(scheduler().others(isLight()));
    beginWindows(shared);
    work -= room();
    room(0);
    ticketOpaque(threadAcquire()); // G4
    busyOpaque(true);
    beginBeats();
    arrive();
    // Whoever has just run a branch of the last root is about to be idle, though it is not yet; and
    // the joiner of a stolen branch may not have arrived yet.
    if (mayDive() && (current == null || scheduler().hasIdle(computesAsGuest()))) dive();
  }

  void endRoot() {
    blocks.endInside(null);
    settle(0, true);
    forks.dropTo(0);
    forks.trim();
    if (root != null) root.forgetContext();
    root = null;
    endDive();
    room(0);
    ticketOpaque(null); // G5
    busyOpaque(false);
  }

  /**
   * Runs a branch taken from another worker, and reports its outcome to the joiner; throws nothing.
   */
  void runStolen(PromotedBranch task) {
    try {
      task.thiefRelease(this);
      runInside(task);
    } catch (Throwable t) {
      task.fail(t);
    } finally {
      task.complete();
    }
  }

  private void runInside(PromotedBranch task) throws Throwable {
    Visit visit = visits.begin(task);
    counts.stole++;
    try {
      root = task.root;
      current = task;
      frames.enter(visit.frame);
      begin(task.depth);
      if (cancelled) task.fail(new Unwinding());
      else task.root.run(visit);
    } finally {
      visits.end(visit);
    }
  }

  /**
   * Runs a submitted task as a root of its own, maybe in the middle of another one; its failures
   * are its own affair.
   */
  void runSubmitted(Runnable task) {
    counts.ran++;
    // Without an outer root there is nothing to remember, and no memory needed to begin.
    if (busyOpaque()) runNested(task);
    else runRoot(task);
  }

  private void runRoot(Runnable task) {
    try {
      beginRoot();
      task.run();
    } finally {
      endRoot();
    }
  }

  private void runNested(Runnable task) {
    Suspended outer = new Suspended();
    outer.save(this);
    int hiddenForks = forks.hide();
    int hiddenLatent = frames.hide();
    try {
      current = null;
      beginRoot();
      task.run();
    } finally {
      blocks.endInside(null);
      frames.show(outer.frame(), hiddenLatent);
      Root own = root;
      outer.restore(this);
      if (own != null) own.forgetContext();
      forks.show(hiddenForks);
    }
  }
}
