package io.github.beat4j.jmh.probes;

import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.ThreadUsage;
import io.github.beat4j.jmh.workloads.Tree;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A tiny job now and then: what the whole process uses between. The variant is one of those that
 * {@link Pools#of} knows.
 */
public final class RareJobs implements Probe {
  /** Jobs per second. */
  public static final List<Integer> RATES = List.of(0, 100, 1000);

  private static final int HEIGHT = 8;
  private static final double PERCENT = 100;
  private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long QUIET_MILLIS = 2_000;
  private static final long LONGEST_MILLIS = 20_000;

  /** Per cent of one processor. */
  public static String processor(int rate) {
    return "processor " + rate;
  }

  /** Voluntary context switches per second. */
  public static String switches(int rate) {
    return "switches " + rate;
  }

  @Override
  public void measure(String variant, Report report) throws Exception {
    Pools pools = Pools.of(variant);
    Tree tree = Tree.perfect(HEIGHT);
    long warm = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(report.quick() ? 300 : 1000);
    while (System.nanoTime() < warm) job(pools, tree);
    for (int rate : RATES) {
      // What one rate calls is compiled late, and would cost more than the jobs.
      if (rate > 0 && !report.quick())
        UntilCompiled.repeat(() -> jobs(pools, tree, rate, ROUND), QUIET_MILLIS, LONGEST_MILLIS);
      // The collector comes to rest, and so does the pool.
      TimeUnit.MILLISECONDS.sleep(report.quick() ? 200 : 400);
      ThreadUsage before = ThreadUsage.of("");
      long start = System.nanoTime();
      long length = TimeUnit.MILLISECONDS.toNanos(report.quick() ? 250 : 1200);
      if (rate == 0) TimeUnit.NANOSECONDS.sleep(length);
      else jobs(pools, tree, rate, length);
      double nanos = System.nanoTime() - start;
      ThreadUsage usage = ThreadUsage.of("").since(before);
      report.value(processor(rate), PERCENT * usage.nanos() / nanos);
      report.value(switches(rate), usage.switches() * TimeUnit.SECONDS.toNanos(1) / nanos);
    }
  }

  private static void jobs(Pools pools, Tree tree, int rate, long length) {
    long start = System.nanoTime();
    long period = TimeUnit.SECONDS.toNanos(1) / rate;
    for (long due = period; due <= length; due += period) {
      long now = System.nanoTime();
      while (now - start < due) {
        LockSupport.parkNanos(start + due - now);
        now = System.nanoTime();
      }
      job(pools, tree);
    }
  }

  private static void job(Pools pools, Tree tree) {
    Report.check("sum", Tree.size(HEIGHT), pools.sum(tree, HEIGHT));
  }
}
