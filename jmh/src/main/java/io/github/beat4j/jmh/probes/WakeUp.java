package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** From a submission to a pool at rest to the task's first instruction, in nanoseconds. */
public final class WakeUp implements Probe {
  public static final String BEAT = "wake-up, Beat";
  public static final String FORK_JOIN = "wake-up, ForkJoinPool";
  public static final String FIXED = "wake-up, fixed pool";
  public static final String NANOS = "nanos";

  private static final int WORKERS = 2;
  private static final int WARM_UPS = 20_000;
  private static final long REST_MILLIS = 50;

  private volatile long began;

  @Override
  public void measure(String variant, Report report) throws InterruptedException {
    Executor pool =
        switch (variant) {
          case BEAT -> BeatPool.builder().workers(WORKERS).build();
          case FORK_JOIN -> new ForkJoinPool(WORKERS);
          default -> Executors.newFixedThreadPool(WORKERS);
        };
    for (int i = 0; i < WARM_UPS; i++) submit(pool);
    List<Double> nanos = new ArrayList<>();
    int tasks = report.quick() ? 12 : 64;
    for (int i = 0; i < tasks; i++) {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
      nanos.add(submit(pool));
    }
    report.medians(NANOS, nanos);
  }

  private double submit(Executor pool) {
    began = 0;
    long start = System.nanoTime();
    pool.execute(() -> began = System.nanoTime());
    while (began == 0) Thread.onSpinWait();
    return began - start;
  }
}
