package io.github.beat4j.scheduler;

/** The time of one virtual worker. */
final class VirtualClock implements NanoClock {
  private static final long PICOS_PER_NANO = 1000;

  private long picos;

  @Override
  public long nanoTime() {
    return picos / PICOS_PER_NANO;
  }

  long picos() {
    return picos;
  }

  void advance(long by) {
    picos += by;
  }

  void goTo(long until) {
    picos = Math.max(picos, until);
  }

  static long picos(long nanos) {
    return nanos * PICOS_PER_NANO;
  }

  static long picos(double nanos) {
    return (long) (nanos * PICOS_PER_NANO);
  }
}
