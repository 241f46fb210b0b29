package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/** Fibonacci numbers by the definition. Nothing but calls: the hardest case for a scheduler. */
public final class Fibonacci {
  private Fibonacci() {}

  public static long sequential(int n) {
    return n < 2 ? n : sequential(n - 1) + sequential(n - 2);
  }

  public static long parallel(int n) {
    return n < 2 ? n : Beat.pcallLong(() -> parallel(n - 1), () -> parallel(n - 2), Long::sum);
  }
}
