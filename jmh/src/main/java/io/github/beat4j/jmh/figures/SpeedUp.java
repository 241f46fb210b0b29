package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.workloads.Fibonacci;
import io.github.beat4j.jmh.workloads.Queens;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import io.github.beat4j.jmh.workloads.UnbalancedTree;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What two workers gain over plain recursion, without any cut-off. */
public final class SpeedUp implements Figure {
  public static final int NUMBER = 3;

  private static final int HEIGHT = 24;
  private static final int QUEENS = 12;
  private static final int SOLUTIONS = 14_200;
  private static final int FIBONACCI = 40;

  /** ForkJoinPool takes some ten times as long as plain recursion: the same ratio, sooner. */
  private static final int PEER_FIBONACCI = 34;

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    String peers = peers(children.measure(SpeedUp.class, "tree peers"));
    Bar tree = Bar.atLeast(1.7, "x");
    table.accept(row(children, "tree function", "tree sum, 2^24 - 1 nodes", tree, peers));
    table.accept(row(children, "tree lambda", "tree sum in the lambda form", info(), peers));
    peers = peers(children.measure(SpeedUp.class, "queens peers"));
    Bar queens = Bar.atLeast(1.85, "x");
    table.accept(row(children, "queens", "N-Queens(12)", queens, peers));
    table.accept(row(children, "queens loop", "N-Queens(12), plain is a loop", info(), peers));
    peers = peers(children.measure(SpeedUp.class, "uts peers"));
    Bar uts = Bar.atLeast(1.8, "x");
    table.accept(row(children, "uts", "UTS T1, 4,130,071 nodes", uts, peers));
    peers =
        peers(children.measure(SpeedUp.class, "fibonacci peers")) + ", fib(" + PEER_FIBONACCI + ")";
    Bar fibonacci = Bar.atLeast(1, "x");
    table.accept(row(children, "fibonacci function", "fib(40), function", fibonacci, peers));
    table.accept(row(children, "fibonacci lambda", "fib(40), lambdas", info(), peers));
  }

  private static Bar info() {
    return Bar.aim("");
  }

  private static Row row(ChildJvms children, String variant, String what, Bar bar, String peers)
      throws InterruptedException {
    Result result = children.measure(SpeedUp.class, variant);
    double speedUp = result.speedUp("plain", "beat");
    String measured =
        String.format(
            Locale.ROOT,
            "%.2fx (medians %.2fx), %.1f ms, plain %.1f ms",
            speedUp,
            result.value("plain.median") / result.value("beat.median"),
            result.value("beat.min") / 1e6,
            result.value("plain.min") / 1e6);
    String title = what + ", 2 workers: speed-up";
    return Row.of(NUMBER, title, speedUp, measured, bar, peers);
  }

  private static String peers(Result result) {
    return String.format(
        Locale.ROOT,
        "ForkJoinPool naive %.2fx, cut-off %.2fx",
        result.speedUp("plain", "naive"),
        result.speedUp("plain", "cut-off"));
  }

  @Override
  public void measure(String variant, Report report) {
    Rounds rounds = report.quick() ? Rounds.of(700, 1000, 5) : Rounds.of(2500, 4000, 10);
    String what = variant.replaceFirst(" .*", "");
    int fibonacci = variant.endsWith("peers") ? PEER_FIBONACCI : FIBONACCI;
    long expected =
        switch (what) {
          case "tree" -> Tree.size(HEIGHT);
          case "queens" -> SOLUTIONS;
          case "uts" -> UnbalancedTree.NODES_OF_T1;
          default -> Fibonacci.expected(fibonacci);
        };
    Tree tree = Tree.perfect(what.equals("tree") ? HEIGHT : 0);
    Map<String, LongSupplier> variants = new LinkedHashMap<>();
    variants.put(
        "plain",
        variant.equals("queens loop") ? () -> Queens.loop(QUEENS) : plain(what, tree, fibonacci));
    if (variant.endsWith("peers")) {
      peers(what, tree, variants);
    } else {
      variants.put("beat", beat(variant, tree));
    }
    report.samples(rounds.run(expected, variants));
  }

  private static LongSupplier plain(String what, Tree tree, int fibonacci) {
    return switch (what) {
      case "tree" -> () -> TreeSum.plain(tree);
      case "queens" -> () -> Queens.plain(QUEENS);
      case "uts" -> UnbalancedTree.T1::plain;
      default -> () -> Fibonacci.plain(fibonacci);
    };
  }

  private static LongSupplier beat(String variant, Tree tree) {
    BeatPool pool = BeatPool.builder().workers(2).build();
    return switch (variant) {
      case "tree function" -> () -> pool.invoke(() -> TreeSum.function(tree));
      case "tree lambda" -> () -> pool.invoke(() -> TreeSum.lambda(tree));
      case "queens", "queens loop" -> () -> pool.invoke(() -> Queens.lambda(QUEENS));
      case "uts" -> () -> pool.invoke(() -> UnbalancedTree.T1.halved());
      case "fibonacci lambda" -> () -> pool.invoke(() -> Fibonacci.lambda(FIBONACCI));
      default -> () -> pool.invoke(() -> Fibonacci.function(FIBONACCI));
    };
  }

  private static void peers(String what, Tree tree, Map<String, LongSupplier> variants) {
    ForkJoinPool pool = new ForkJoinPool(2);
    switch (what) {
      case "tree" -> {
        variants.put("naive", () -> pool.invoke(new TreeSum.Naive(tree)));
        variants.put("cut-off", () -> pool.invoke(new TreeSum.CutOff(tree, HEIGHT)));
      }
      case "queens" -> {
        variants.put("naive", () -> pool.invoke(new Queens.Task(QUEENS, QUEENS)));
        variants.put("cut-off", () -> pool.invoke(new Queens.Task(QUEENS, 4)));
      }
      case "uts" -> {
        UnbalancedTree t1 = UnbalancedTree.T1;
        int all = UnbalancedTree.Task.NO_CUT_OFF;
        variants.put("naive", () -> 1 + pool.invoke(new UnbalancedTree.Task(t1, all)));
        variants.put("cut-off", () -> 1 + pool.invoke(new UnbalancedTree.Task(t1, 5)));
      }
      default -> {
        variants.put("naive", () -> pool.invoke(new Fibonacci.Task(PEER_FIBONACCI, 1)));
        variants.put("cut-off", () -> pool.invoke(new Fibonacci.Task(PEER_FIBONACCI, 18)));
      }
    }
  }
}
