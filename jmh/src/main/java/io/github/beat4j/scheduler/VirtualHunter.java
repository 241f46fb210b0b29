package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** {@link Hunter} for a virtual worker. A hunt happens at one moment. */
final class VirtualHunter {
  private static final int ANY_DEPTH = 0;

  private final VirtualWorker self;
  private final StealOrder order;

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
    int n = self.pool.registered();
    int victims = StealOrder.victims(n);
    int start = order.start(n);
    for (int i = 0; i < victims; i++) {
      VirtualWorker victim = self.pool.worker(StealOrder.at(start, i, n));
      if (victim == self) continue;
      VirtualBranch task = trySteal(victim, leastDepth);
      if (task != null) return task;
    }
    return null;
  }

  private @Nullable VirtualBranch trySteal(VirtualWorker victim, int leastDepth) {
    VirtualCosts costs = self.pool.costs;
    VirtualBranch task = victim.deque.oldest();
    if (task == null || task.depth < leastDepth) {
      self.clock.advance(costs.look);
      return null;
    }
    if (self.clock.picos() < victim.deque.contendedUntil) {
      self.counts.failedSteals++;
      self.clock.advance(costs.failedSteal);
    }
    victim.deque.removeOldest();
    self.pool.hidden();
    self.clock.advance(costs.steal);
    victim.deque.contendedUntil = self.clock.picos();
    victim.requestBeat(); // H1
    return task;
  }

  /** H1: standing requests with some of the busy workers; false if it met none. */
  boolean requestBeats() {
    int n = self.pool.registered();
    int looks = StealOrder.looks(n);
    int start = order.start(n);
    int requests = 0;
    for (int i = 0; i < looks && requests < StealOrder.MOST_REQUESTS; i++) {
      VirtualWorker other = self.pool.worker(StealOrder.at(start, i, n));
      self.clock.advance(self.pool.costs.look);
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
