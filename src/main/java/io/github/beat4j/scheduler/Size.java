package io.github.beat4j.scheduler;

/**
 * How many may compute at a time and how many threads there may be for that; may change while the
 * pool runs. The two are read one after the other, so a reader may meet one of before a change.
 */
final class Size {
  private volatile int workers;
  private volatile int threads;
  private volatile int lent;

  Size(Settings settings) {
    workers = settings.workers();
    threads = settings.threads();
  }

  int workers() {
    return workers;
  }

  int threads() {
    return threads;
  }

  /** How many of the threads may be awake: one more for each that waits inside a task (W5). */
  int mostAwake() {
    return threads + lent;
  }

  /** How many places of those that wait are lent to others. */
  int lent() {
    return lent;
  }

  void lend(int places) {
    lent = places;
  }

  /** V1: a guest that only waits leaves its place to one thread more. */
  void takePlaceOfGuest() {
    if (threads < workers) fill();
  }

  private synchronized void fill() {
    threads = Math.max(threads, workers);
  }

  /** A guest is one of the pool's workers while it computes. */
  int limit(boolean enteredByGuest) {
    int most = workers;
    return Math.min(threads, enteredByGuest ? most - 1 : most) + lent;
  }

  /**
   * Changes both: no thread is one of the callers here.
   *
   * @return how many more there are than before
   */
  synchronized int set(int number) {
    int before = workers;
    workers = number;
    threads = number;
    return number - before;
  }
}
