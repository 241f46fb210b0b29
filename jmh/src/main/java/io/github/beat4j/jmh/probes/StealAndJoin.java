package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.StolenBranch;
import io.github.beat4j.jmh.workloads.TwoBranches;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Branches that are stolen for sure, in nanoseconds: from the call to the first instruction of the
 * right branch, whose thief is still looking for work; and from its last instruction to the return
 * of the call, whose caller still looks for work, or has parked.
 */
public final class StealAndJoin implements Probe {
  public static final String BEAT = "steal and join, Beat";
  public static final String FORK_JOIN = "steal and join, ForkJoinPool";

  public static final String STEAL = "steal";
  public static final String SPINNING = "join, spinning";
  public static final String PARKED = "join, parked";

  private static final int WORKERS = 2;
  private static final long PATIENCE = TimeUnit.MICROSECONDS.toNanos(200);
  private static final long LONG = TimeUnit.MILLISECONDS.toNanos(1);

  @Override
  public void measure(String variant, Report report) {
    if (variant.equals(FORK_JOIN)) {
      ForkJoinPool pool = new ForkJoinPool(WORKERS);
      measure(TwoBranches.onForkJoin(), root -> pool.invoke(ForkJoinTask.adapt(root)), report);
      return;
    }
    // Without heartbeats a call is stealable at once: the wait for a beat is not in the time.
    try (BeatPool pool = BeatPool.builder().workers(WORKERS).heartbeat(false).build()) {
      measure(TwoBranches.onBeat(), root -> pool.invoke(root::run), report);
    }
  }

  private static void measure(TwoBranches call, Consumer<Runnable> pool, Report report) {
    StolenBranch brief = new StolenBranch(call, PATIENCE, TimeUnit.MICROSECONDS.toNanos(2));
    StolenBranch lengthy = new StolenBranch(call, PATIENCE, LONG);
    pool.accept(
        () -> {
          brief.warmUp(report.quick() ? 20_000 : 100_000);
          brief.repeat(report.quick() ? 10_000 : 100_000, StolenBranch::spin);
          lengthy.repeat(report.quick() ? 100 : 500, StolenBranch::spin);
        });
    report.medians(STEAL, brief.afterCallNanos());
    report.medians(SPINNING, brief.joinNanos());
    report.medians(PARKED, lengthy.joinNanos());
  }
}
