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
import java.util.stream.IntStream;

/**
 * The same problem solved by several copies of the same classes in turn, or by one alone, once they
 * are compiled. The variant is {@code problem/size/form/copies}, or {@code
 * problem/size/form/copies/others}: then the first copy alone has that form and is measured, and
 * the others have theirs.
 *
 * <p>One copy alone is faster for a reason that is not the compiler's: it solves the same problem
 * again and again, and the processor learns by heart where each branch of it goes. Among strangers,
 * copies of plain recursion, the processor forgets as much as among copies that call the library,
 * but the library is the first copy's own.
 */
public final class Company implements Probe {
  /** Nanoseconds per problem. */
  public static final String NANOS = "nanos";

  /** The same for each copy, in the order of their numbers. */
  public static final String COPIES = "copies";

  /** Milliseconds until the compiler had nothing left to do. */
  public static final String UNTIL_COMPILED = "until compiled";

  /** Each copy solves this many problems before the next one has its turn. */
  private static final int IN_A_ROW = 16;

  private static final int WORKERS = 2;
  private static final long SLICE_MILLIS = 100;

  @Override
  public void measure(String variant, Report report) throws ReflectiveOperationException {
    String[] parts = variant.split("/", -1);
    int size = Integer.parseInt(parts[1]);
    int copies = Integer.parseInt(parts[3]);
    long expected = Kernels.expected(parts[0], size);
    BeatPool pool = BeatPool.builder().workers(WORKERS).build();
    ForkJoinPool peer = new ForkJoinPool(WORKERS);
    List<LongSupplier> roots = new ArrayList<>();
    String others = parts.length > 4 ? parts[4] : parts[2];
    for (int i = 0; i < copies; i++)
      roots.add(Copies.of(i, parts[0], size, i == 0 ? parts[2] : others, pool, peer));
    report.value(
        UNTIL_COMPILED,
        UntilCompiled.repeat(
            () -> run(roots, expected, SLICE_MILLIS),
            report.quick() ? 400 : 1_500,
            report.quick() ? 4_000 : 60_000));
    List<Double> nanos = run(roots, expected, report.quick() ? 250 : 800);
    report.medians(NANOS, parts.length > 4 ? every(copies, 0, nanos) : nanos);
    for (int i = 0; i < copies; i++)
      report.value(COPIES, Sample.of(every(copies, i, nanos)).median());
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

  private static List<Double> every(int copies, int first, List<Double> values) {
    return IntStream.range(0, values.size())
        .filter(i -> i % copies == first)
        .mapToObj(values::get)
        .toList();
  }
}
