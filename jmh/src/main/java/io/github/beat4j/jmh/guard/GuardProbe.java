package io.github.beat4j.jmh.guard;

import com.sun.management.ThreadMXBean;
import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.workloads.Queens;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Measures what is guarded: minima over interleaved rounds, which a neighbour disturbs least. The
 * variant is one of {@link Guarded#variants}, a slash, and a fault.
 */
public final class GuardProbe implements Probe {
  private static final int CALLS_HEIGHT = 16;
  private static final int SMALL_HEIGHT = 10;
  private static final int LARGE_HEIGHT = 20;
  private static final int SMALL_ROOTS = 64;
  private static final int BOARD = 10;
  private static final int SOLUTIONS = 724;
  private static final int CUT_OFF = 4;
  private static final int SUMS = 20;
  private static final Rounds ROUNDS = Rounds.of(900, 1100, 20);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Override
  public void measure(String variant, Report report) {
    String[] parts = variant.split("/", -1);
    Fault fault = Fault.valueOf(parts[1]);
    switch (parts[0]) {
      case "function" -> calls(fault.treeSum(), "FUNCTION", report);
      case "lambda" -> calls(TreeSum::lambda, "LAMBDA", report);
      case "small root" -> smallRoot(fault, report);
      case "tree" -> tree(fault, report);
      default -> queens(fault, report);
    }
  }

  private static void calls(ToLongFunction<Tree> form, String name, Report report) {
    Tree tree = Tree.perfect(CALLS_HEIGHT);
    BeatPool pool = BeatPool.builder().workers(1).build();
    LongSupplier beat = () -> pool.invoke(() -> form.applyAsLong(tree));
    report.value(name + "_TIME", ratio(Tree.size(CALLS_HEIGHT), beat, () -> TreeSum.plain(tree)));
    List<Double> bytes = new ArrayList<>();
    for (int i = 0; i < SUMS; i++)
      bytes.add(pool.invoke(() -> bytes(form, tree)) / (double) Tree.size(CALLS_HEIGHT));
    report.value(name + "_BYTES", Sample.of(bytes).min());
  }

  private static long bytes(ToLongFunction<Tree> form, Tree tree) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Report.check("sum", Tree.size(CALLS_HEIGHT), form.applyAsLong(tree));
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void smallRoot(Fault fault, Report report) {
    Tree tree = Tree.perfect(SMALL_HEIGHT);
    BeatPool pool = fault.pool(2);
    ToLongFunction<Tree> form = fault.treeSum();
    LongSupplier beat = () -> pool.invoke(() -> form.applyAsLong(tree));
    LongSupplier plain = () -> TreeSum.plain(tree);
    long expected = SMALL_ROOTS * Tree.size(SMALL_HEIGHT);
    report.value(
        Guarded.SMALL_ROOT.name(), ratio(expected, () -> repeat(beat), () -> repeat(plain)));
  }

  private static long repeat(LongSupplier root) {
    long sum = 0;
    for (int i = 0; i < SMALL_ROOTS; i++) sum += root.getAsLong();
    return sum;
  }

  private static void tree(Fault fault, Report report) {
    Tree tree = Tree.perfect(LARGE_HEIGHT);
    BeatPool pool = fault.pool(2);
    ToLongFunction<Tree> form = fault.treeSum();
    LongSupplier beat = () -> pool.invoke(() -> form.applyAsLong(tree));
    report.value(
        Guarded.TREE.name(), ratio(Tree.size(LARGE_HEIGHT), beat, () -> TreeSum.plain(tree)));
  }

  private static void queens(Fault fault, Report report) {
    BeatPool pool = fault.pool(2);
    ForkJoinPool peer = new ForkJoinPool(2);
    long[] roots = new long[2];
    LongSupplier beat =
        () -> {
          long before = pool.stats().steals();
          long result = pool.invoke(() -> Queens.lambda(BOARD));
          roots[pool.stats().steals() == before ? 0 : 1]++;
          return result;
        };
    LongSupplier expert = () -> peer.invoke(new Queens.Task(BOARD, CUT_OFF));
    report.value(Guarded.QUEENS.name(), ratio(SOLUTIONS, beat, expert));
    report.value(Guarded.UNSTOLEN.name(), roots[0] / (double) (roots[0] + roots[1]));
  }

  private static double ratio(long expected, LongSupplier beat, LongSupplier other) {
    Map<String, LongSupplier> variants = new LinkedHashMap<>();
    variants.put("beat", beat);
    variants.put("other", other);
    Map<String, Sample> samples = ROUNDS.run(expected, variants);
    return samples.get("beat").min() / samples.get("other").min();
  }
}
