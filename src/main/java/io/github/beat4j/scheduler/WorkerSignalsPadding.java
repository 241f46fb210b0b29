package io.github.beat4j.scheduler;

import io.github.beat4j.deque.WorkDeque;

/** Keeps what others read of a worker away from what its owner writes at every dense call. */
@SuppressWarnings("unused")
abstract class WorkerSignalsPadding extends WorkerSignals {
  /** Fills the hole behind the signals' booleans, where the JVM would put one of a subclass. */
  private short hole;

  private int gap;
  private long r00, r01, r02, r03, r04, r05, r06, r07;
  private long r08, r09, r10, r11, r12, r13, r14, r15;

  WorkerSignalsPadding(WorkDeque<PromotedBranch> deque) {
    super(deque);
  }
}
