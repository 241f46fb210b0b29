package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.StolenBranch;
import io.github.beat4j.jmh.workloads.TwoBranches;
import io.github.beat4j.topology.Pinning;
import io.github.beat4j.topology.ThreadMask;
import io.github.beat4j.topology.Topology;
import java.util.BitSet;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * From a root with two branches on a pool at rest to the first instruction of the branch that
 * another thread runs, in microseconds.
 */
public final class FirstSteal implements Probe {
  public static final String BEAT = "Beat";

  /** The workers are confined to the caller's processor. */
  public static final String TOGETHER = "Beat, pinned to the caller";

  /** And here to one that is not the caller's. */
  public static final String APART = "Beat, pinned elsewhere";

  public static final String FORK_JOIN = "ForkJoinPool";
  public static final String FIXED = "fixed pool";

  private static final int WORKERS = 2;
  private static final BitSet USABLE = Topology.current().cpuSet();
  private static final long REST_MILLIS = 50;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final double MICROS = 1e3;

  /** The name of a percentile. */
  public static String latency(int percentile) {
    return "p" + percentile;
  }

  @Override
  public void measure(String variant, Report report) {
    TwoBranches call =
        switch (variant) {
          case BEAT -> TwoBranches.on(BeatPool.builder().workers(WORKERS).build());
          case TOGETHER -> pinned(USABLE.nextSetBit(0));
          case APART -> pinned(USABLE.length() - 1);
          case FORK_JOIN -> TwoBranches.on(new ForkJoinPool(WORKERS));
          default -> TwoBranches.on(Executors.newFixedThreadPool(WORKERS));
        };
    StolenBranch branch = new StolenBranch(call, PATIENCE, 0);
    branch.warmUp(report.quick() ? 2_000 : 20_000);
    branch.repeat(report.quick() ? 12 : 70, FirstSteal::rest);
    Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    branch.afterCallNanos().forEach(value -> nanos.recordValue(value.longValue()));
    IntStream.of(0, 50, 90, 100)
        .forEach(p -> report.value(latency(p), nanos.getValueAtPercentile(p) / MICROS));
  }

  /** The caller stays on the first processor. */
  private static TwoBranches pinned(int worker) {
    BitSet first = new BitSet();
    first.set(USABLE.nextSetBit(0));
    Objects.requireNonNull(ThreadMask.find().mask(), "pinning: not possible here").set(first);
    return TwoBranches.on(
        BeatPool.builder().workers(WORKERS).pinning(Pinning.cpus(worker).required()).build());
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
