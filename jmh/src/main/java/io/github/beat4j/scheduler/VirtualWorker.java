package io.github.beat4j.scheduler;

import io.github.beat4j.deque.LockedDeque;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * {@link Worker} in virtual time: its windows, beats and tokens are the shipped ones, its calls are
 * nodes of a task graph, and its stack is a list.
 */
final class VirtualWorker extends Beats {
  final VirtualPool pool;
  final int index;
  final VirtualClock clock;
  final VirtualDeque virtualDeque = new VirtualDeque();
  final VirtualForks forks = new VirtualForks();
  final VirtualHunter hunter;
  final WorkerCounts counts = new WorkerCounts();
  private final ArrayDeque<Activity> stack = new ArrayDeque<>();
  @Nullable VirtualBranch joining;
  @Nullable VirtualBranch current;
  int base;
  int baseDepth;
  int rights;
  long work;
  private long left;
  private boolean parked;
  private boolean permit;

  VirtualWorker(VirtualPool pool, int index, VirtualClock clock, RandomSource random) {
    super(
        new LockedDeque<>(), // not used: a virtual branch is a node of the graph
        new Promoter(clock, Settings.DEFAULT_OVERHEAD, 0),
        false,
        pool.workers() - 1);
    this.pool = pool;
    this.index = index;
    this.clock = clock;
    this.hunter = new VirtualHunter(this, random);
    threadRelease(pool.thread);
  }

  boolean isThreadOfPool() {
    return index > 0;
  }

  // --- time

  void push(Activity activity) {
    stack.push(activity);
  }

  void pop() {
    stack.pop();
  }

  /** Goes on until the horizon, or until it parks; at least by one step. */
  void goOn() {
    parked = false;
    do {
      stack.element().step();
    } while (!parked && clock.picos() < pool.horizon());
  }

  /** Runs as soon as there is a processor. */
  void endPark() {
    parked = false;
  }

  boolean isParked() {
    return parked;
  }

  /** Parks until that moment at most. */
  void park(long until) {
    if (permit) {
      permit = false;
      return;
    }
    parked = true;
    pool.parkUntil(this, until);
  }

  void unpark(VirtualWorker other) {
    if (!other.parked) {
      other.permit = true;
    } else if (pool.wake(other, clock.picos() + pool.costs.wakeUp)) {
      clock.advance(pool.costs.unpark);
    }
  }

  boolean seesWork() {
    boolean sees = pool.hasVisibleWork();
    clock.advance(pool.costs.look * (sees ? 1 : pool.registered()));
    return sees;
  }

  // --- a call

  /** Whether a call may run inline here; it has then. */
  boolean enterInline() {
    if (!holdsTicketPlain(pool.thread) || room() <= 0) return false;
    room(room() - 1);
    clock.advance(pool.costs.inlineCall);
    return true;
  }

  int fork(int node) {
    boolean asked = poll();
    boolean promote = isDue(asked, forks.oldest() == base) && mayPromote(asked);
    counts.registered++;
    int entry = forks.push(node, depth() + 1, calls());
    clock.advance(pool.costs.denseCall);
    if (promote) promote(asked);
    return entry;
  }

  private int depth() {
    return baseDepth + rights + forks.size() - base;
  }

  private long calls() {
    return work - room();
  }

  private boolean mayPromote(boolean asked) {
    boolean allStolen = asked && promoter.isSpent() && virtualDeque.isEmpty();
    if (!affords(asked || forks.size() == base, allStolen)) return false;
    served();
    return true;
  }

  /** The entry's branch if it was stolen; else it is taken back. */
  @Nullable VirtualBranch settle(int entry) {
    if (forks.oldest() - 1 < entry) return null;
    endDive();
    VirtualBranch mine = forks.promoted(entry);
    clock.advance(pool.costs.takeBack);
    if (virtualDeque.pop() != mine) {
      wasStolen();
      return mine;
    }
    pool.hidden();
    tookBack();
    counts.tookBack++;
    return null;
  }

  /** After {@link #settle}, and the wait that may follow. */
  void dropTo(int entry) {
    left = calls() - forks.callsBefore(entry);
    forks.dropTo(entry);
    work++;
    if (!forks.hasLatent()) return;
    boolean asked = poll();
    if (isDue(asked, forks.oldest() == base) && mayPromote(asked)) promote(asked);
  }

  boolean openWindow() {
    rights++;
    if (!mayOpen(left, depth())) return false;
    work += open(left);
    return true;
  }

  void close(boolean window) {
    rights--;
    if (window) work -= shut();
  }

  private void promote(boolean asked) {
    int more = asked && mayBatch() ? batch(virtualDeque.isEmpty()) : 1;
    do promoteOldest(asked);
    while (--more > 0 && forks.hasLatent() && mayPromote(true));
  }

  private void promoteOldest(boolean asked) {
    boolean timed = promoter.samples();
    long start = timed ? promoter.now() : 0;
    virtualDeque.push(forks.promoteOldest(this));
    pool.visible();
    counts.promoted++;
    clock.advance(pool.costs.promotion);
    pool.idle().signal(this, pool.limit(true), asked);
    VirtualBranch executing = current;
    if (executing != null && executing.waited) unpark(executing.owner);
    if (timed) promoter.sampled(promoter.now() - start);
  }

  /** Nothing is cancelled here. */
  @Override
  void asked() {}

  @Override
  void lasts() {
    if (!virtualDeque.isEmpty()) pool.idle().signal(this, pool.limit(true), true);
  }

  // --- roots and stolen branches

  void begin(int depth) {
    base = forks.size();
    baseDepth = depth;
    rights = 0;
    beginWindows(shared);
    work -= room();
    room(0);
    ticketOpaque(threadAcquire());
    busyOpaque(true);
    beginBeats();
    if (mayDive() && (current == null || pool.idle().hasIdle(pool.limit(!isThreadOfPool()))))
      dive();
  }
}
