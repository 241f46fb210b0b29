package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How soon a program is fast, and how equal its runs are: small roots from outside in a JVM that
 * has just started. The second begins with the main method.
 */
public final class FirstSecond implements Figure {
  public static final int NUMBER = 7;

  private static final int HEIGHT = 10;
  private static final int ROOTS_PER_BATCH = 64;
  private static final long STEADY_AFTER = TimeUnit.SECONDS.toNanos(3);
  private static final String PEER = "fork-join";
  private static final List<String> VARIANTS = List.of("function", "lambda", PEER);

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    int forks = children.quick() ? 3 : 10;
    Map<String, List<Double>> sums = new LinkedHashMap<>();
    Map<String, List<Double>> steady = new LinkedHashMap<>();
    for (int fork = 0; fork < forks; fork++) {
      for (String variant : VARIANTS) {
        Result result = children.measure(FirstSecond.class, variant);
        sums.computeIfAbsent(variant, key -> new ArrayList<>()).add(result.value("sums"));
        if (!variant.equals(PEER))
          steady.computeIfAbsent(variant, key -> new ArrayList<>()).add(result.value("steady"));
      }
    }
    Sample peer = Sample.of(sums.get(PEER));
    for (String variant : steady.keySet()) {
      table.accept(first(variant, forks, Sample.of(sums.get(variant)), peer));
      table.accept(steady(variant, forks, Sample.of(steady.get(variant))));
    }
  }

  private static Row first(String variant, int forks, Sample sums, Sample peer) {
    String what =
        "1,023-node sums in the first second, " + variant + " form, of " + forks + " JVMs";
    String peers = "ForkJoinPool " + range(peer, "%.0f");
    Bar bar = Bar.atLeast(peer.median(), "");
    return Row.of(NUMBER, what, sums.median(), range(sums, "%.0f"), bar, peers);
  }

  private static Row steady(String variant, int forks, Sample nanos) {
    double spread = nanos.max() / nanos.min();
    String measured =
        String.format(Locale.ROOT, "%.2fx, %s us", spread, range(nanos.over(1000), "%.2f"));
    String what = "steady median, " + variant + " form, of " + forks + " JVMs: slowest to fastest";
    return Row.of(NUMBER, what, spread, measured, Bar.atMost(1.3, "x"), "");
  }

  private static String range(Sample sample, String format) {
    String text = "median " + format + " (" + format + ".." + format + ")";
    return String.format(Locale.ROOT, text, sample.median(), sample.min(), sample.max());
  }

  @Override
  public void measure(String variant, Report report) {
    LongSupplier root = root(variant);
    int sums = 0;
    while (System.nanoTime() - report.beginNanos() < TimeUnit.SECONDS.toNanos(1)) {
      Report.check("first second", Tree.size(HEIGHT), root.getAsLong());
      sums++;
    }
    report.value("sums", sums);
    if (!variant.equals(PEER)) report.value("steady", steady(root, report).median());
  }

  private static LongSupplier root(String variant) {
    Tree tree = Tree.perfect(HEIGHT);
    if (variant.equals(PEER)) {
      ForkJoinPool pool = new ForkJoinPool(2);
      return () -> pool.invoke(new TreeSum.Naive(tree));
    }
    BeatPool pool = BeatPool.builder().workers(2).build();
    return variant.equals("function")
        ? () -> pool.invoke(() -> TreeSum.function(tree))
        : () -> pool.invoke(() -> TreeSum.lambda(tree));
  }

  /** Nanoseconds per root, in batches, over half a second from the third second on. */
  private static Sample steady(LongSupplier root, Report report) {
    long begin = report.beginNanos() + STEADY_AFTER;
    List<Double> batches = new ArrayList<>();
    long now = System.nanoTime();
    while (now - begin < TimeUnit.MILLISECONDS.toNanos(500)) {
      long total = 0;
      long start = System.nanoTime();
      for (int i = 0; i < ROOTS_PER_BATCH; i++) total += root.getAsLong();
      now = System.nanoTime();
      Report.check("steady", ROOTS_PER_BATCH * Tree.size(HEIGHT), total);
      if (start > begin) batches.add((double) (now - start) / ROOTS_PER_BATCH);
    }
    return Sample.of(batches);
  }
}
