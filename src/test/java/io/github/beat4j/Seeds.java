package io.github.beat4j;

/** Where random tests begin: {@code -Dbeat.seed=N} repeats what a failure has named. */
public final class Seeds {
  private static final String PROPERTY = "beat.seed";

  private Seeds() {}

  public static long first() {
    return Long.getLong(PROPERTY, System.nanoTime());
  }

  public static String named(long seed) {
    return "seed " + seed + " (repeat with -D" + PROPERTY + "=" + seed + ")";
  }
}
