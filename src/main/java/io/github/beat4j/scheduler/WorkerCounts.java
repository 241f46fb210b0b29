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

  /** Changes with whatever the worker begins or ends. */
  long progress() {
    return registered + promoted + tookBack + stole + ran;
  }
}
