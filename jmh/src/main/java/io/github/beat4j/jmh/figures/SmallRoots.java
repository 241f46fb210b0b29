package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What entering costs: tiny roots, one after the other, from a thread outside the pool. */
public final class SmallRoots implements Figure {
  public static final int NUMBER = 2;

  private static final int HEIGHT = 10;
  private static final int ROOTS_PER_ROUND = 1024;
  private static final double MOST = 2.0;
  private static final List<String> VARIANTS =
      List.of("invoke function", "invoke lambda", "common function", "common lambda");

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result peer = measure(children, "fork-join");
    for (String variant : VARIANTS) rows(variant, measure(children, variant), peer, table);
  }

  private static Result measure(ChildJvms children, String variant) throws InterruptedException {
    return children.measure(SmallRoots.class, variant, "-Dio.github.beat4j.parallelism=2");
  }

  private static void rows(String variant, Result result, Result peer, Consumer<Row> table) {
    double ratio = result.speedUp("other", "plain");
    table.accept(
        Row.of(
            NUMBER,
            "1,023 nodes from outside, 2 workers, " + variant + ": of plain recursion",
            ratio,
            text(result, "plain", "other"),
            Bar.atMost(MOST, "x"),
            "ForkJoinPool " + text(peer, "plain", "other")));
    table.accept(
        Row.info(
            NUMBER,
            "the same with 1 ms of sleep before each root",
            text(result, "rested plain", "rested other"),
            "ForkJoinPool " + text(peer, "rested plain", "rested other")));
  }

  private static String text(Result result, String plain, String other) {
    return String.format(
        Locale.ROOT,
        "%.2fx (medians %.2fx), %.2f us",
        result.speedUp(other, plain),
        result.value(other + ".median") / result.value(plain + ".median"),
        result.value(other + ".min") / 1000);
  }

  @Override
  public void measure(String variant, Report report) throws InterruptedException {
    Tree tree = Tree.perfect(HEIGHT);
    LongSupplier plain = () -> TreeSum.plain(tree);
    LongSupplier other = other(variant, tree);
    Map<String, LongSupplier> variants = new LinkedHashMap<>();
    variants.put("plain", () -> repeat(plain));
    variants.put("other", () -> repeat(other));
    Rounds rounds = report.quick() ? Rounds.of(700, 700, 40) : Rounds.of(2000, 3000, 40);
    rounds
        .run(ROOTS_PER_ROUND * Tree.size(HEIGHT), variants)
        .forEach((name, sample) -> report.sample(name, sample.over(ROOTS_PER_ROUND)));
    int rested = report.quick() ? 200 : 500;
    report.sample("rested plain", rested(rested, plain));
    report.sample("rested other", rested(rested, other));
  }

  private static LongSupplier other(String variant, Tree tree) {
    BeatPool pool = BeatPool.builder().workers(2).build();
    return switch (variant) {
      case "invoke function" -> () -> pool.invoke(() -> TreeSum.function(tree));
      case "invoke lambda" -> () -> pool.invoke(() -> TreeSum.lambda(tree));
      case "common function" -> () -> TreeSum.function(tree);
      case "common lambda" -> () -> TreeSum.lambda(tree);
      default -> {
        ForkJoinPool peer = new ForkJoinPool(2);
        yield () -> peer.invoke(new TreeSum.Naive(tree));
      }
    };
  }

  private static long repeat(LongSupplier sum) {
    long total = 0;
    for (int i = 0; i < ROOTS_PER_ROUND; i++) total += sum.getAsLong();
    return total;
  }

  private static Sample rested(int roots, LongSupplier sum) throws InterruptedException {
    double[] nanos = new double[roots];
    for (int i = 0; i < roots; i++) {
      TimeUnit.MILLISECONDS.sleep(1);
      long start = System.nanoTime();
      long total = sum.getAsLong();
      nanos[i] = System.nanoTime() - start;
      Report.check("rested", Tree.size(HEIGHT), total);
    }
    return Sample.of(nanos);
  }
}
