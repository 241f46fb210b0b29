package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.topology.Pinning;
import io.github.beat4j.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * A chain of tasks that each go over the same array, on one processor or on two in turns, with
 * pinned threads: how long a task takes by itself, in nanoseconds for each line of 64 bytes.
 */
public final class Migration implements Probe {
  public static final String KEPT = "kept";
  public static final String BOUNCED = "bounced";
  public static final List<Integer> KILOBYTES = List.of(16, 256, 4096);

  private static final int LINE = 8;
  private static final int WARM_UPS = 2_000;

  private long[] array = {};

  /** The name of the values for an array of this size. */
  public static String nanos(int kilobytes) {
    return "nanos-" + kilobytes;
  }

  @Override
  public void measure(String variant, Report report) throws Exception {
    BitSet usable = Topology.current().cpuSet();
    if (usable.cardinality() < 2)
      throw new IllegalStateException("processors: " + usable + " (expected: two)");
    int first = usable.nextSetBit(0);
    int second = usable.nextSetBit(first + 1);
    try (BeatPool one = on(first);
        BeatPool other = on(second)) {
      BeatPool next = variant.equals(BOUNCED) ? other : one;
      for (int kilobytes : KILOBYTES) {
        array = new long[kilobytes * 1024 / Long.BYTES];
        for (int i = 0; i < WARM_UPS; i++) pass((i & 1) == 0 ? one : next);
        List<Double> values = new ArrayList<>();
        int passes = (report.quick() ? 4 : 40) * 4096 * 16 / Math.max(kilobytes, 256);
        for (int i = 0; i < passes; i++) values.add(pass((i & 1) == 0 ? one : next));
        report.medians(nanos(kilobytes), values);
      }
    }
  }

  /** A pool of one thread, pinned to a processor: a hint of a worker is only a hint. */
  private static BeatPool on(int cpu) {
    return BeatPool.builder().workers(1).pinning(Pinning.cpus(cpu).required()).build();
  }

  private double pass(BeatPool pool) throws InterruptedException, ExecutionException {
    return pool.submit(this::timed).get();
  }

  private double timed() {
    long[] own = array;
    long begin = System.nanoTime();
    for (int i = 0; i < own.length; i += LINE) own[i]++;
    return (System.nanoTime() - begin) / ((double) own.length / LINE);
  }
}
