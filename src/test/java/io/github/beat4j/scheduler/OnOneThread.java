package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;

import io.github.beat4j.function.LongBranch;
import org.junit.jupiter.api.BeforeEach;

/** A worker at the start of a root, and a thief, both on the calling thread. */
abstract class OnOneThread {
  final Recorded waiting = new Recorded();
  final Scheduler scheduler = Recorded.pool(1, waiting);
  final Worker worker = new Worker(scheduler, 1);
  final Worker thief = new Worker(scheduler, 2);

  @BeforeEach
  void begin() {
    scheduler.idle().addCounts(SEARCHING + AWAKE); // so that no thread is started
    worker.threadRelease(Thread.currentThread());
    thief.threadRelease(new Thread("thief"));
    thief.hunter.setThreadOfPool();
    scheduler.register(worker);
    scheduler.register(thief);
    worker.beginRoot();
  }

  final int fork() {
    return fork(() -> 1);
  }

  final int fork(LongBranch<?> branch) {
    return worker.fork(BranchKind.LONG, branch, null);
  }

  /** As many calls, each in the left branch of the one before. */
  final void dive(int calls) {
    for (int i = 0; i < calls; i++) fork();
  }

  /** Ends a call by hand; true if its right branch was taken back. */
  final boolean end(int entry) {
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) {
      worker.joined(entry, stolen);
      return false;
    }
    worker.close(entry, worker.openWindow());
    return true;
  }

  final PromotedBranch steal() {
    return thief.hunter.huntFrom(worker);
  }

  final int inDeque() {
    int found = 0;
    while (steal() != null) found++;
    return found;
  }
}
