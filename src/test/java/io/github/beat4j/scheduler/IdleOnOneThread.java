package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.WorkDeque;
import org.junit.jupiter.api.BeforeEach;

/**
 * The idle workers of a pool, all on the calling thread: what happens while one naps or parks
 * happens in its {@link Recorded} wait.
 */
abstract class IdleOnOneThread {
  /** What one that searches counts. */
  static final long SEARCHER = SEARCHING + AWAKE;

  final Recorded waiting = new Recorded();
  final Thread thread = new Thread("sleeper");
  Scheduler scheduler;
  Idle idle;
  Worker worker;

  @BeforeEach
  void poolWithoutThreads() {
    pool(0);
  }

  /** Only a test that starts none may allow threads. */
  final void pool(int threads) {
    pool(Recorded.pool(threads, waiting));
  }

  final void pool(Scheduler of) {
    scheduler = of;
    idle = scheduler.idle();
    worker = listed(1);
  }

  final Worker listed(int seed) {
    Worker listed = new Worker(scheduler, seed);
    listed.threadRelease(thread);
    scheduler.register(listed);
    return listed;
  }

  @SuppressWarnings("unchecked")
  final WorkDeque<PromotedBranch> deque() {
    return (WorkDeque<PromotedBranch>) worker.stealable();
  }

  final void makeWorkVisible() {
    deque()
        .push(new PromotedBranch(BranchKind.VOID, "call", null, new Root(true), worker, 1, null));
  }

  /** Leaves a worker among the sleepers, by a park that never comes back. */
  final Worker asleep(int seed) {
    Worker sleeper = listed(seed);
    long before = idle.countsVolatile();
    idle.addCounts(SEARCHER + PACING - before);
    waiting.meanwhile =
        () -> {
          throw new IllegalStateException("asleep");
        };
    try {
      idle.rest(sleeper, false);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("asleep");
    }
    waiting.meanwhile = () -> {};
    idle.addCounts(before - PACING);
    return sleeper;
  }

  final void countsAre(long counts) {
    assertThat(idle.countsVolatile()).isEqualTo(counts);
  }
}
