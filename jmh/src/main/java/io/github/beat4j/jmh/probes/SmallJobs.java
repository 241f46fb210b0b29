package io.github.beat4j.jmh.probes;

import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Callers that ask for small sums, one after the other, without a pause. The variant is {@code
 * subject/callers}.
 */
public final class SmallJobs implements Probe {
  /** Heights of the trees: some 1, 10, 100 and 1,000 us of plain recursion. */
  public static final List<Integer> HEIGHTS = List.of(8, 12, 16, 18);

  /** The height whose latency is told in percentiles. */
  public static final int LATENCY_HEIGHT = 12;

  public static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9, 99.99);

  private static final double MICROS = 1e3;

  /** Longer on the tree whose rare latencies are asked for. */
  private static final int PATIENCE = 2;

  /** The name of the mean time per job, in microseconds: the time of all over their number. */
  public static String perJob(int height) {
    return "per job " + height;
  }

  public static String latency(double percentile) {
    return "latency " + percentile;
  }

  @Override
  public void measure(String variant, Report report) throws Exception {
    String[] parts = variant.split("/", -1);
    Pools pools = Pools.of(parts[0]);
    int callers = Integer.parseInt(parts[1]);
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      long millis = report.quick() ? 100 : 400;
      for (int height : HEIGHTS) run(pools, height, callers, threads, millis);
      for (int height : HEIGHTS) {
        boolean latency = height == LATENCY_HEIGHT;
        long length = latency ? PATIENCE * millis : millis;
        long start = System.nanoTime();
        Histogram jobs = run(pools, height, callers, threads, length);
        double nanos = System.nanoTime() - start;
        report.value(perJob(height), nanos / jobs.getTotalCount() / MICROS);
        if (latency)
          for (double percentile : PERCENTILES)
            report.value(latency(percentile), jobs.getValueAtPercentile(percentile) / MICROS);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Histogram run(
      Pools pools, int height, int callers, ExecutorService threads, long millis) throws Exception {
    Tree tree = Tree.perfect(height);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    Callable<Histogram> caller = () -> jobs(pools, tree, height, end);
    List<Callable<Histogram>> all = new ArrayList<>();
    for (int i = 0; i < callers; i++) all.add(caller);
    Histogram sum = histogram();
    for (Future<Histogram> one : threads.invokeAll(all)) sum.add(one.get());
    return sum;
  }

  private static Histogram jobs(Pools pools, Tree tree, int height, long end) {
    Histogram histogram = histogram();
    long now = System.nanoTime();
    // At least one, however late the thread began: nobody can divide by none.
    do {
      long start = now;
      Report.check("sum", Tree.size(height), pools.sum(tree, height));
      now = System.nanoTime();
      histogram.recordValue(now - start);
    } while (now < end);
    return histogram;
  }

  private static Histogram histogram() {
    return new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
  }
}
