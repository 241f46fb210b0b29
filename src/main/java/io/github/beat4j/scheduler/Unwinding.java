package io.github.beat4j.scheduler;

/**
 * What a cancelled call throws to leave its region. Without a trace: to note a deep recursion's
 * frames takes longer than to leave them, and the region's end throws one that has a trace.
 */
final class Unwinding extends Cancelled {
  private static final long serialVersionUID = 1;

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
