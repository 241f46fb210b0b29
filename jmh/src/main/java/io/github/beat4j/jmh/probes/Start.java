package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.workloads.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A JVM that has just started solves a small problem again and again. The clock starts with the
 * main method. The variant is {@code problem/size/form}.
 */
public final class Start implements Probe {
  /** Problems solved in the first second. */
  public static final String FIRST_SECOND = "first second";

  /** Milliseconds until five windows in a row are at most 10 % slower than the final rate. */
  public static final String UNTIL_STEADY = "until steady";

  /** Microseconds per problem, the median of the last windows. */
  public static final String STEADY = "steady";

  private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int IN_A_ROW = 5;
  private static final double SHARE = 0.9;
  private static final int WORKERS = 2;
  private static final double MICROS = 1e3;

  @Override
  public void measure(String variant, Report report) {
    String[] parts = variant.split("/", -1);
    int size = Integer.parseInt(parts[1]);
    LongSupplier root =
        Kernels.of(
            parts[0],
            size,
            parts[2],
            BeatPool.builder().workers(WORKERS).build(),
            new ForkJoinPool(WORKERS));
    long length = TimeUnit.MILLISECONDS.toNanos(report.quick() ? 1300 : 4500);
    int[] windows = windows(root, Kernels.expected(parts[0], size), length, report.beginNanos());
    int second = (int) (TimeUnit.SECONDS.toNanos(1) / WINDOW);
    double sum = 0;
    for (int i = 0; i < second; i++) sum += windows[i];
    report.value(FIRST_SECOND, sum);
    double rate = finalRate(windows);
    report.value(UNTIL_STEADY, (double) TimeUnit.NANOSECONDS.toMillis(steadyFrom(windows, rate)));
    report.value(STEADY, WINDOW / rate / MICROS);
  }

  /** How many problems ended in each window. */
  private static int[] windows(LongSupplier root, long expected, long length, long begin) {
    int[] windows = new int[(int) (length / WINDOW)];
    while (true) {
      long result = root.getAsLong();
      int window = (int) ((System.nanoTime() - begin) / WINDOW);
      if (window >= windows.length) return windows;
      windows[window]++;
      Report.check("result", expected, result);
    }
  }

  /** The median of the last third. */
  private static double finalRate(int[] windows) {
    List<Double> last = new ArrayList<>();
    for (int i = windows.length * 2 / 3; i < windows.length; i++) last.add((double) windows[i]);
    return Math.max(1, Sample.of(last).median());
  }

  /** When the first steady windows begin; the end of all, if there are none. */
  private static long steadyFrom(int[] windows, double rate) {
    int inARow = 0;
    for (int i = 0; i < windows.length; i++) {
      inARow = windows[i] >= SHARE * rate ? inARow + 1 : 0;
      if (inARow == IN_A_ROW) return (i + 1 - IN_A_ROW) * WINDOW;
    }
    return windows.length * WINDOW;
  }
}
