package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** {@link Hunter} for a virtual worker. A hunt happens at one moment. */
final class VirtualHunter {
  private static final int ANY_DEPTH = -1;

  private final VirtualWorker self;
  private final StealOrder order;
  private int seen;
  private int seenMoves;
  private @Nullable Rings rings;

  VirtualHunter(VirtualWorker self, RandomSource random) {
    this.self = self;
    this.order = new StealOrder(random);
  }

  @Nullable VirtualBranch huntAny() {
    return huntAmong(ANY_DEPTH);
  }

  @Nullable VirtualBranch huntFor(VirtualBranch awaited) {
    VirtualBranch next = awaited;
    for (int i = 0; i < StealOrder.LONGEST_CHASE && next != null; i++) {
      VirtualWorker victim = next.thief;
      if (victim == null || victim == self) break;
      VirtualBranch task = trySteal(victim, awaited.depth);
      if (task != null) return task;
      next = victim.joining;
    }
    return huntAmong(awaited.depth);
  }

  private @Nullable VirtualBranch huntAmong(int leastDepth) {
    order.hunt(self.pool.registered(), rings(), leastDepth != ANY_DEPTH);
    for (int i = order.next(); i != StealOrder.NOBODY; i = order.next()) {
      VirtualWorker victim = self.pool.worker(i);
      if (victim == self) continue;
      VirtualBranch task = trySteal(victim, leastDepth);
      if (task != null) {
        order.took(i);
        return task;
      }
      if (victim.busyOpaque()) order.sawBusy();
    }
    return null;
  }

  private @Nullable Rings rings() {
    int now = self.pool.registered();
    int moves = self.pool.machine.moves();
    if (now != seen || moves != seenMoves) {
      seen = now;
      seenMoves = moves;
      rings = self.pool.machine.rings(self.index, now);
    }
    return rings;
  }

  private @Nullable VirtualBranch trySteal(VirtualWorker victim, int leastDepth) {
    VirtualCosts costs = self.pool.costs;
    VirtualBranch task = victim.virtualDeque.oldest();
    if (task == null || task.depth < leastDepth) {
      self.clock.advance(self.pool.machine.cost(costs.look, self.index, victim.index));
      return null;
    }
    if (self.clock.picos() < victim.virtualDeque.contendedUntil) {
      self.counts.failedSteals++;
      self.clock.advance(costs.failedSteal);
    }
    victim.virtualDeque.removeOldest();
    self.pool.hidden();
    self.clock.advance(self.pool.machine.cost(costs.steal, self.index, victim.index));
    self.pool.stole(self.index, victim.index);
    victim.virtualDeque.contendedUntil = self.clock.picos();
    if (leastDepth == ANY_DEPTH) victim.requestBeat(); // H1
    return task;
  }

  /** H1: standing requests with some of the busy workers; false if it met none. */
  boolean requestBeats() {
    order.look(self.pool.registered(), rings());
    int requests = 0;
    while (requests < StealOrder.MOST_REQUESTS) {
      int next = order.next();
      if (next == StealOrder.NOBODY) break;
      VirtualWorker other = self.pool.worker(next);
      self.clock.advance(self.pool.machine.cost(self.pool.costs.look, self.index, next));
      if (other == self || !other.busyOpaque()) continue;
      other.requestBeat();
      requests++;
    }
    return requests > 0;
  }

  /** H1: asks whoever runs the branch to share it, or whoever runs what that one waits for. */
  void askThief(VirtualBranch branch) {
    VirtualBranch next = branch;
    for (int i = 0; i < StealOrder.LONGEST_CHASE && next != null; i++) {
      VirtualWorker thief = next.thief;
      if (thief == null) return;
      self.clock.advance(self.pool.costs.look);
      next = thief.joining;
      if (next == null) thief.requestBeat();
    }
  }
}
