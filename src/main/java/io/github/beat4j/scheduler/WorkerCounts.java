package io.github.beat4j.scheduler;

/** What one worker has counted. Written by its owner, read late by whoever asks for statistics. */
final class WorkerCounts {
  long registered;
  long promoted;
  long tookBack;
  long stole;
  long failedSteals;
  long ran;
  long slept;

  /** Adds what another worker has counted. */
  void add(WorkerCounts other) {
    registered += other.registered;
    promoted += other.promoted;
    tookBack += other.tookBack;
    stole += other.stole;
    failedSteals += other.failedSteals;
    ran += other.ran;
    slept += other.slept;
  }

  void forget() {
    registered = promoted = tookBack = stole = failedSteals = ran = slept = 0;
  }

  /** Changes with whatever the worker begins or ends. */
  long progress() {
    return registered + promoted + tookBack + stole + ran;
  }
}
