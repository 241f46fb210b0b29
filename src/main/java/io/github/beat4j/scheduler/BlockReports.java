package io.github.beat4j.scheduler;

/** Where a blocked worker is reported. */
interface BlockReports {
  /** The logger of the library, at level WARNING, with the blocked thread's stack. */
  BlockReports LOGGED = BlockReports::log;

  /**
   * Called once for each stretch, by the watch.
   *
   * @param pool the pool's name
   * @param worker who blocks
   * @param thread its thread
   * @param nanos for how long at least
   */
  void report(String pool, Worker worker, Thread thread, long nanos);

  private static void log(String pool, Worker worker, Thread thread, long nanos) {
    try {
      String text =
          "pool %s: %s has been %s for %d ms or more in %s; Beat.blocking would keep the parallelism"
              .formatted(
                  pool,
                  thread.getName(),
                  thread.getState(),
                  nanos / 1_000_000,
                  Labels.ofWorkIn(worker));
      Throwable stack = new Throwable("stack of " + thread.getName());
      stack.setStackTrace(thread.getStackTrace());
      System.getLogger("io.github.beat4j").log(System.Logger.Level.WARNING, text, stack);
    } catch (Throwable t) {
      // A logger that fails is no reason to stop watching.
    }
  }
}
