package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.Kernels;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Two workloads with one heartbeat interval, in neighbouring rounds with plain recursion: how many
 * times faster two workers are, and how many times the processor time they take together. The
 * variant is the interval in microseconds, or {@link #DEFAULT}.
 */
public final class HeartbeatSweep implements Probe {
  public static final String DEFAULT = "default";

  /** Nanoseconds: the interval in use in the end. */
  public static final String INTERVAL = "interval";

  public static final String TREE = "tree";
  public static final String QUEENS = "queens";
  public static final String SPEED_UP = " speed-up";
  public static final String PROCESSOR_TIME = " processor time";

  private static final int WORKERS = 2;
  private static final int HEIGHT = 20;
  private static final int BOARD = 10;
  private static final String POOL = "sweep";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Override
  public void measure(String variant, Report report) {
    BeatPoolBuilder builder = BeatPool.builder().name(POOL).workers(WORKERS);
    if (!variant.equals(DEFAULT))
      builder.heartbeatInterval(Duration.of(Long.parseLong(variant), ChronoUnit.MICROS));
    try (BeatPool pool = builder.build()) {
      measure(TREE, HEIGHT, Kernels.FUNCTION, pool, report);
      measure(QUEENS, BOARD, Kernels.LAMBDA, pool, report);
      report.value(INTERVAL, (double) pool.stats().heartbeatInterval().toNanos());
    }
  }

  private static void measure(String problem, int size, String form, BeatPool pool, Report report) {
    ForkJoinPool none = ForkJoinPool.commonPool();
    LongSupplier plain = Kernels.of(problem, size, Kernels.PLAIN, pool, none);
    LongSupplier beat = Kernels.of(problem, size, form, pool, none);
    long expected = Kernels.expected(problem, size);
    rounds(plain, beat, expected, report.quick() ? 250 : 1000);
    System.gc();
    List<Cost[]> rounds = rounds(plain, beat, expected, report.quick() ? 250 : 1500);
    report.medians(
        problem + SPEED_UP, rounds.stream().map(r -> r[0].wall / (double) r[1].wall).toList());
    report.medians(
        problem + PROCESSOR_TIME, rounds.stream().map(r -> r[1].cpu / (double) r[0].cpu).toList());
  }

  private record Cost(long wall, long cpu) {}

  private static List<Cost[]> rounds(
      LongSupplier plain, LongSupplier beat, long expected, long millis) {
    List<Cost[]> rounds = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      Cost of = cost(plain, expected, new long[0]);
      rounds.add(new Cost[] {of, cost(beat, expected, poolThreads())});
    }
    return rounds;
  }

  private static Cost cost(LongSupplier work, long expected, long[] others) {
    long start = System.nanoTime();
    long cpu = cpu(others);
    Report.check("result", expected, work.getAsLong());
    return new Cost(System.nanoTime() - start, cpu(others) - cpu);
  }

  /** The processor time of the calling thread and of others. */
  private static long cpu(long[] others) {
    long sum = THREADS.getCurrentThreadCpuTime();
    for (long id : others) sum += THREADS.getThreadCpuTime(id);
    return sum;
  }

  private static long[] poolThreads() {
    Thread[] all = new Thread[Thread.activeCount() + WORKERS];
    int count = Thread.enumerate(all);
    return Arrays.stream(all, 0, count)
        .filter(thread -> thread.getName().startsWith(POOL))
        .mapToLong(Thread::getId)
        .toArray();
  }
}
