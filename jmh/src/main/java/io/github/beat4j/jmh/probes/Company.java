package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The same problem solved by several copies of the same classes in turn, or by one alone. The
 * variant is {@code problem/size/form/copies}.
 */
public final class Company implements Probe {
  /** Nanoseconds per problem. */
  public static final String NANOS = "nanos";

  /** Each copy solves this many problems before the next one has its turn. */
  private static final int IN_A_ROW = 16;

  private static final int WORKERS = 2;

  @Override
  public void measure(String variant, Report report) throws ReflectiveOperationException {
    String[] parts = variant.split("/", -1);
    int size = Integer.parseInt(parts[1]);
    int copies = Integer.parseInt(parts[3]);
    long expected = Kernels.expected(parts[0], size);
    BeatPool pool = BeatPool.builder().workers(WORKERS).build();
    ForkJoinPool peer = new ForkJoinPool(WORKERS);
    List<LongSupplier> roots = new ArrayList<>();
    for (int i = 0; i < copies; i++) roots.add(Copies.of(parts[0], size, parts[2], pool, peer));
    // Every copy has the same time to be compiled, however many there are.
    run(roots, expected, report.quick() ? 400 : 1500);
    report.medians(NANOS, run(roots, expected, report.quick() ? 250 : 800));
  }

  private static List<Double> run(List<LongSupplier> roots, long expected, long millis) {
    List<Double> nanos = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      for (LongSupplier root : roots) {
        long start = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < IN_A_ROW; i++) sum += root.getAsLong();
        nanos.add((System.nanoTime() - start) / (double) IN_A_ROW);
        Report.check("result", IN_A_ROW * expected, sum);
      }
    }
    return nanos;
  }
}
