package io.github.beat4j.scheduler;

import io.github.beat4j.function.Branch;
import org.jspecify.annotations.Nullable;

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

  /**
   * Runs a call that is interrupted when the region that the worker is in is cancelled.
   *
   * @param worker the calling thread's
   * @param call the call
   * @return its result
   * @throws X what the call throws
   */
  static <T extends @Nullable Object, X extends Throwable> T run(Worker worker, Branch<T, X> call)
      throws X {
    Region region = worker.region();
    if (region == null) return call.run();
    InterruptibleCall outer = worker.callVolatile();
    InterruptibleCall own = new InterruptibleCall(region);
    try {
      worker.callVolatile(own); // X5: before the look
      if (region.isCancelled()) throw new Cancelled();
      return call.run();
    } catch (Throwable t) {
      if (t instanceof InterruptedException e && own.end()) throw new Cancelled(e);
      throw t;
    } finally {
      worker.callVolatile(outer);
      if (own.end()) Thread.interrupted();
    }
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
