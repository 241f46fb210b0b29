package io.github.beat4j;

import java.time.Duration;

/** Durations as nanoseconds, the unrepresentably long ones as the longest. */
final class Nanos {
  private Nanos() {}

  static long of(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
