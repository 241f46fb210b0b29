package io.github.beat4j.scheduler;

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
    ByHand.begin(scheduler, worker, thief);
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
    return ByHand.end(worker, entry);
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
