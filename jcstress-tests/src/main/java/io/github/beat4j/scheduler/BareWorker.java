package io.github.beat4j.scheduler;

import io.github.beat4j.deque.LockedDeque;

/** What others read and write of a worker, and nothing else. */
final class BareWorker extends WorkerSignals {
  BareWorker() {
    super(new LockedDeque<>());
  }
}
