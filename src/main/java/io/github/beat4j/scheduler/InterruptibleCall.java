package io.github.beat4j.scheduler;

/**
 * A call that wants to be interrupted when its region is cancelled. Guarded by itself, so that no
 * interrupt comes after its end.
 */
final class InterruptibleCall {
  final Region region;
  private final Thread thread = Thread.currentThread();
  private boolean over;
  private boolean interrupted;

  InterruptibleCall(Region region) {
    this.region = region;
  }

  synchronized void interrupt() {
    if (over || interrupted) return;
    interrupted = true;
    thread.interrupt();
  }

  /** Ends the call; tells whether it was interrupted. */
  synchronized boolean end() {
    over = true;
    return interrupted;
  }
}
