package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatStats;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.workloads.Occupied;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What it costs to make a branch stealable. Without heartbeats every call does so and takes its
 * branch back, if nobody is there to steal: both threads of the pool wait in a task of their own.
 */
public final class PromotionCost implements Probe {
  /** A promotion and the take-back, nobody idle. */
  public static final String TAKEN_BACK = "taken back";

  /** A promotion alone, as a working pool measures it: the waking of a worker included. */
  public static final String MEASURED = "measured";

  private static final int HEIGHT = 16;
  private static final int WORKERS = 2;
  private static final Tree TREE = Tree.perfect(HEIGHT);

  @Override
  public void measure(String variant, Report report) throws InterruptedException {
    try (Occupied first = new Occupied(BeatPool.builder());
        Occupied second = new Occupied(BeatPool.builder().heartbeat(false))) {
      BeatPool inline = first.pool;
      BeatPool eager = second.pool;
      Map<String, LongSupplier> variants = new LinkedHashMap<>();
      variants.put("inline", () -> inline.invoke(() -> TreeSum.function(TREE)));
      variants.put("eager", () -> eager.invoke(() -> TreeSum.function(TREE)));
      Rounds rounds = report.quick() ? Rounds.of(700, 400, 10) : Rounds.of(1500, 1500, 20);
      Map<String, List<Double>> times = rounds.times(Tree.size(HEIGHT), variants);
      BeatStats stats = eager.stats();
      Report.check("stolen though nobody is idle", 0, stats.steals());
      if (stats.promotions() < stats.registered() * 0.9)
        throw new AssertionError("too few promotions: " + stats);
      List<Double> eagerTimes = times.get("eager");
      report.medians(
          TAKEN_BACK,
          CallCost.differences(eagerTimes, times.get("inline"), (double) Tree.size(HEIGHT)));
    }
    report.value(MEASURED, nanosOfWorkingPool(report));
  }

  private static double nanosOfWorkingPool(Report report) {
    try (BeatPool pool = BeatPool.builder().workers(WORKERS).build()) {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(report.quick() ? 200 : 1000);
      while (System.nanoTime() < end)
        Report.check("sum", Tree.size(HEIGHT), pool.invoke(() -> TreeSum.function(TREE)));
      return (double) pool.stats().promotionCost().toNanos();
    }
  }
}
