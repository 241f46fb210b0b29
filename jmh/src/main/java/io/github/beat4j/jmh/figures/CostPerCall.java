package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.workloads.Kernels;
import io.github.beat4j.jmh.workloads.Occupied;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What one call costs on one thread, beyond the plain call: one call per node, no cut-off. In a
 * pool of one worker, which has nobody to share with, and in a pool of two, whose beats come and
 * promote what nobody steals.
 */
public final class CostPerCall implements Figure {
  public static final int NUMBER = 1;

  private static final String SHARES = ", shares";
  private static final int HEIGHT = 20;
  private static final int FORKS = 3;
  private static final int TREES_PER_ROUND = 4;
  private static final double CALLS = (double) TREES_PER_ROUND * Tree.size(HEIGHT);

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result peer = children.measure(CostPerCall.class, Kernels.NAIVE);
    String peers = "ForkJoinPool " + cost(peer);
    for (boolean shares : new boolean[] {false, true}) {
      table.accept(row(children, Kernels.FUNCTION, shares, Bar.atMost(1.0, " ns"), peers));
      table.accept(row(children, Kernels.LAMBDA, shares, Bar.atMost(3.0, " ns"), peers));
    }
  }

  /** The median of some JVMs: what the compiler makes of a recursion differs from JVM to JVM. */
  private static Row row(ChildJvms children, String form, boolean shares, Bar bar, String peers)
      throws InterruptedException {
    String variant = shares ? form + SHARES : form;
    List<Result> results = new ArrayList<>();
    int forks = children.quick() ? 1 : FORKS;
    for (int i = 0; i < forks; i++) results.add(children.measure(CostPerCall.class, variant));
    results.sort(Comparator.comparingDouble(result -> nanos(result, "min")));
    Result typical = results.get(forks / 2);
    String range =
        String.format(
            Locale.ROOT,
            "; %d JVMs %.2f..%.2f",
            forks,
            nanos(results.get(0), "min"),
            nanos(results.get(forks - 1), "min"));
    String workers = shares ? "2 workers, both busy" : "1 worker";
    String what = "tree sum, 2^20 - 1 nodes, " + workers + ", " + form + " form: ns per call";
    return Row.of(NUMBER, what, nanos(typical, "min"), cost(typical) + range, bar, peers);
  }

  private static double nanos(Result result, String of) {
    return (result.value("other." + of) - result.value("plain." + of)) / CALLS;
  }

  private static String cost(Result result) {
    return String.format(
        Locale.ROOT,
        "%.2f (median %.2f), plain call %.2f",
        nanos(result, "min"),
        nanos(result, "median"),
        result.value("plain.min") / CALLS);
  }

  @Override
  public void measure(String variant, Report report) {
    if (variant.endsWith(SHARES)) {
      try (Occupied busy = new Occupied(BeatPool.builder())) {
        measure(variant.substring(0, variant.length() - SHARES.length()), busy.pool, report);
        if (busy.pool.stats().promotions() == 0) throw new AssertionError("no beat came");
        Report.check("thefts", 0L, busy.pool.stats().steals());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    } else {
      measure(variant, BeatPool.builder().workers(1).build(), report);
    }
  }

  private static void measure(String form, BeatPool pool, Report report) {
    Tree tree = Tree.perfect(HEIGHT);
    LongSupplier other = Kernels.of("tree", HEIGHT, form, pool, new ForkJoinPool(1));
    Map<String, LongSupplier> variants = new LinkedHashMap<>();
    variants.put("plain", () -> repeat(() -> TreeSum.plain(tree)));
    variants.put("other", () -> repeat(other));
    Rounds rounds = report.quick() ? Rounds.of(1000, 1000, 40) : Rounds.of(2000, 5000, 40);
    report.samples(rounds.run(TREES_PER_ROUND * Tree.size(HEIGHT), variants));
  }

  private static long repeat(LongSupplier sum) {
    long total = 0;
    for (int i = 0; i < TREES_PER_ROUND; i++) total += sum.getAsLong();
    return total;
  }
}
