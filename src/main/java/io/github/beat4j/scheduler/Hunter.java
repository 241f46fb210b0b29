package io.github.beat4j.scheduler;

import io.github.beat4j.deque.Thief;
import org.jspecify.annotations.Nullable;

/**
 * A worker in search of work: whom it tries, and what it may take. Confined to the worker's thread.
 */
final class Hunter extends Thief<PromotedBranch> {
  final StealOrder order;
  final Surroundings surroundings;
  private final Worker self;
  private boolean threadOfPool;
  private int number = Placement.ANY;
  private boolean asked;
  private long located;
  private volatile int home = Neighbourhood.NOWHERE;
  private @Nullable Root onlyRoot;
  private int leastDepth;

  /** A guest that leaves all its branches to others: one root after the other is done sooner. */
  private @Nullable Worker waiting;

  Hunter(Worker self, int seed) {
    this(self, seed, null);
  }

  Hunter(Worker self, int seed, @Nullable Neighbourhood neighbourhood) {
    this.self = self;
    this.surroundings = new Surroundings(neighbourhood);
    this.order = new StealOrder(new XorShift(seed));
  }

  boolean isThreadOfPool() {
    return threadOfPool;
  }

  void setThreadOfPool() {
    threadOfPool = true;
  }

  void setThreadOfPool(int number) {
    this.number = number;
    setThreadOfPool();
  }

  /** The number of the pool's thread, from 0, by which tasks name it. */
  int number() {
    return number;
  }

  /** The processor that it is taken to be on, or NOWHERE; a moment old for others. */
  int home() {
    return home;
  }

  void home(int cpu) {
    home = cpu;
  }

  /** Whether it may be elsewhere than when this was last asked; it counts as asked then. */
  boolean mayHaveMoved(long now, long leastStay) {
    if (asked && now - located < leastStay) return false;
    asked = true;
    located = now;
    return true;
  }

  @Override
  protected boolean wants(PromotedBranch task) {
    return onlyRoot == null || (task.root == onlyRoot && task.depth >= leastDepth);
  }

  /**
   * For a worker that is not in a root: anybody's oldest branch. Tries a bounded number of victims,
   * as {@link StealOrder} has them.
   */
  @Nullable PromotedBranch huntAny(Worker[] all) {
    onlyRoot = null;
    PromotedBranch next = waiting == null ? null : trySteal(waiting);
    if (next != null) return next;
    PromotedBranch task = huntAmong(all);
    waiting = task != null && task.owner.isLight() ? task.owner : null;
    return task;
  }

  /**
   * For a joiner: first whoever runs the branch it waits for, or, while that one waits itself,
   * whoever runs what it waits for; then others. Only branches of the same root that lie at least
   * as deep, so that waits never nest deeper than branches do (docs/adr/0005).
   */
  @Nullable PromotedBranch huntFor(PromotedBranch awaited, Worker[] all) {
    onlyRoot = awaited.root;
    leastDepth = awaited.depth;
    PromotedBranch next = awaited;
    for (int i = 0; i < StealOrder.LONGEST_CHASE && next != null; i++) {
      Worker victim = next.thiefAcquire();
      if (victim == null || victim == self) break;
      PromotedBranch task = trySteal(victim);
      if (task != null) return task;
      next = victim.joiningAcquire();
    }
    return huntAmong(all);
  }

  /** For a rehearsal: the oldest branch of this one. */
  @Nullable PromotedBranch huntFrom(Worker victim) {
    onlyRoot = null;
    return trySteal(victim);
  }

  private @Nullable PromotedBranch huntAmong(Worker[] all) {
    Rings rings = surroundings.of(self, all);
    if (rings != null) return huntNear(all, rings);
    int n = all.length;
    int victims = StealOrder.victims(n);
    int start = order.start(n);
    for (int i = 0; i < victims; i++) {
      Worker victim = all[StealOrder.at(start, i, n)];
      if (victim == self) continue;
      PromotedBranch task = trySteal(victim);
      if (task != null) return task;
    }
    return null;
  }

  private @Nullable PromotedBranch huntNear(Worker[] all, Rings rings) {
    order.hunt(all.length, rings, onlyRoot != null);
    for (int i = order.next(); i != StealOrder.NOBODY; i = order.next()) {
      Worker victim = all[i];
      if (victim == self) continue;
      PromotedBranch task = trySteal(victim);
      if (task != null) {
        order.took(i);
        return task;
      }
      if (victim.busyOpaque()) order.sawBusy();
    }
    return null;
  }

  private @Nullable PromotedBranch trySteal(Worker victim) {
    while (true) {
      switch (victim.stealable().steal(this)) {
        case TAKEN -> {
          // H1: the victim exposes its next branch, for whoever is hungry next. Those who help at a
          // join ask for nobody else (docs/adr/0032).
          if (onlyRoot == null) victim.requestBeat();
          return taken();
        }
        case RETRY -> self.counts.failedSteals++;
        case EMPTY, REFUSED -> {
          return null;
        }
      }
    }
  }
}
