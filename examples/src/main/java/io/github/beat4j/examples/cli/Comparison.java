package io.github.beat4j.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** What {@code --compare} prints. */
final class Comparison {
  private Comparison() {}

  /** Gives back whether the results agree. */
  static boolean report(PrintWriter out, boolean same, long sequentialNanos, long beatNanos) {
    out.printf(
        Locale.ROOT,
        "sequential: %.3f s, Beat: %.3f s, %.2f times as fast%n",
        sequentialNanos / 1e9,
        beatNanos / 1e9,
        (double) sequentialNanos / beatNanos);
    out.println(same ? "The results agree." : "The results differ.");
    out.flush();
    return same;
  }
}
