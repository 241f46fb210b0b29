package io.github.beat4j.jmh.probes;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * A warm-up that lasts until nothing was compiled for a while. A fixed time would not do: the
 * compiler has one processor at most, and what is called seldom is compiled late.
 */
final class UntilCompiled {
  private UntilCompiled() {}

  /**
   * Repeats rounds.
   *
   * @param round some 100 ms
   * @param quietMillis for how long nothing shall have been compiled
   * @param longestMillis after which time it ends anyway
   * @return milliseconds until the last compilation was noticed
   */
  static double repeat(Runnable round, long quietMillis, long longestMillis) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long begin = System.nanoTime();
    long compiled = begin;
    long compilation = -1;
    long now = begin;
    while (now - compiled < TimeUnit.MILLISECONDS.toNanos(quietMillis)
        && now - begin < TimeUnit.MILLISECONDS.toNanos(longestMillis)) {
      round.run();
      now = System.nanoTime();
      long total = compiler.getTotalCompilationTime();
      if (total == compilation) continue;
      compilation = total;
      compiled = now;
    }
    return TimeUnit.NANOSECONDS.toMillis(compiled - begin);
  }
}
