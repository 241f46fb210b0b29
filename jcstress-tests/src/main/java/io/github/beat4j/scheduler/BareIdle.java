package io.github.beat4j.scheduler;

import io.github.beat4j.deque.ChaseLevDeque;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The steps of {@link Idle} one by one, on the shipped counters, signals and deque. Nobody parks:
 * whoever would park says so. A test leaves steps out to plant a bug.
 */
class BareIdle extends SearchCounters {
  final ConcurrentLinkedDeque<BareWorker> sleepers = new ConcurrentLinkedDeque<>();
  final ChaseLevDeque<PromotedBranch> deque = new ChaseLevDeque<>();
  final BareWorker sleeper = new BareWorker();
  private final PromotedBranch branch = Stage.branch();
  private final int limit;

  /**
   * Sets the stage.
   *
   * @param limit how many may be awake
   * @param counts who is, at first
   * @param asleep whether the sleeper is among the sleepers already
   */
  BareIdle(int limit, long counts, boolean asleep) {
    this.limit = limit;
    addCounts(counts);
    if (asleep) addSleeper();
  }

  final void push() {
    deque.push(branch);
  }

  final boolean hasWork() {
    return !deque.isEmpty();
  }

  final void fence() {
    VarHandle.fullFence(); // S1
  }

  /** S1 after its fence: trusts somebody, or wakes a sleeper. */
  final void readCountsAndWake() {
    while (true) {
      long counts = countsVolatile();
      if (searching(counts) > 0 || isPacing(counts) || awake(counts) >= limit) return;
      if (!casCounts(counts, counts + SEARCHING + AWAKE)) continue;
      if (wakeOne()) return;
      lookForThreads();
      addCounts(-SEARCHING - AWAKE);
      if (!looksAgain()) return;
    }
  }

  /** S6. */
  boolean looksAgain() {
    return !sleepers.isEmpty();
  }

  /** There is none to be started, and that takes a moment. */
  private static void lookForThreads() {
    for (int i = 0; i < 32; i++) Thread.onSpinWait();
  }

  final void signal() {
    fence();
    readCountsAndWake();
  }

  final boolean wakeOne() {
    BareWorker worker = sleepers.pollFirst();
    if (worker == null) return false;
    worker.wokenRelease(true);
    return true;
  }

  /** S2. */
  final void addSleeper() {
    sleeper.wokenRelease(false);
    sleepers.addFirst(sleeper);
  }

  /** S3. */
  final void stopSearching() {
    addCounts(-SEARCHING - AWAKE);
  }

  /** S4: whether it parks. */
  final boolean looksAndParks(boolean reason) {
    if (!reason || !sleepers.remove(sleeper)) return true;
    addCounts(SEARCHING + AWAKE);
    return false;
  }

  /** S3 and S4: 1 if it parks. */
  final int restAndLook() {
    stopSearching();
    return looksAndParks(hasWork()) ? 1 : 0;
  }

  /** S2 to S4: 1 if it parks. */
  final int sleep() {
    addSleeper();
    return restAndLook();
  }

  final int woken() {
    return sleeper.wokenAcquire() ? 1 : 0;
  }
}
