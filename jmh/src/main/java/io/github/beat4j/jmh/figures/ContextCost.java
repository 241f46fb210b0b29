package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.context.ContextCarrier;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.workloads.EmptyTasks;
import io.github.beat4j.jmh.workloads.Kernels;
import io.github.beat4j.jmh.workloads.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What carriers cost those who do not share: a pool with none, one with the context class loader
 * only, which is the default, and one with three thread-locals more, in one JVM, interleaved.
 * Rounds are shorter than a time slice, so that the minima are free of neighbours.
 */
public final class ContextCost implements Figure {
  public static final int NUMBER = 10;

  private static final int HEIGHT = 16;
  private static final int TREES = 4;
  private static final int TASKS = 200_000;
  private static final int WORKERS = 2;
  private static final String TASK = "execute";
  private static final String NONE = "none";
  private static final String LOADER = "loader";
  private static final String LOCALS = "locals";
  private static final List<ThreadLocal<String>> VALUES =
      List.of(
          ThreadLocal.withInitial(() -> "a"),
          ThreadLocal.withInitial(() -> "b"),
          ThreadLocal.withInitial(() -> "c"));

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    for (String form : List.of(Kernels.FUNCTION, Kernels.LAMBDA)) {
      Result result = children.measure(ContextCost.class, form);
      double ratio = result.value(LOCALS + ".min") / result.value(NONE + ".min");
      String what =
          "tree sum, 2^16 - 1 nodes, 1 worker, " + form + " form: four carriers over none";
      table.accept(
          Row.of(NUMBER, what, ratio, ratios(result, ratio), Bar.between(0.95, 1.05, "x"), ""));
    }
    Result tasks = children.measure(ContextCost.class, TASK);
    String measured =
        String.format(
            Locale.ROOT,
            "none %s, the class loader %s, four carriers %s",
            tasks.sample(NONE).text("%.0f"),
            tasks.sample(LOADER).text("%.0f"),
            tasks.sample(LOCALS).text("%.0f"));
    table.accept(
        Row.info(
            NUMBER, "execute, empty tasks from outside to 2 workers: ns per task", measured, ""));
  }

  private static String ratios(Result result, double ratio) {
    return String.format(
        Locale.ROOT,
        "%.3fx (medians %.3fx; the class loader only %.3fx, %.3fx)",
        ratio,
        result.value(LOCALS + ".median") / result.value(NONE + ".median"),
        result.value(LOADER + ".min") / result.value(NONE + ".min"),
        result.value(LOADER + ".median") / result.value(NONE + ".median"));
  }

  private static BeatPoolBuilder pool(String carriers) {
    BeatPoolBuilder builder = BeatPool.builder().contextClassLoader(!carriers.equals(NONE));
    return carriers.equals(LOCALS)
        ? builder.context(
            VALUES.stream().map(ContextCarrier::threadLocal).toArray(ContextCarrier[]::new))
        : builder;
  }

  @Override
  public void measure(String variant, Report report) {
    if (variant.equals(TASK)) submissions(report);
    else calls(variant, report);
  }

  private static void calls(String form, Report report) {
    Map<String, LongSupplier> variants = new LinkedHashMap<>();
    ForkJoinPool peer = new ForkJoinPool(1);
    for (String carriers : List.of(NONE, LOADER, LOCALS)) {
      BeatPool pool = pool(carriers).workers(1).build();
      LongSupplier sum = Kernels.of("tree", HEIGHT, form, pool, peer);
      variants.put(carriers, () -> repeat(sum));
    }
    Rounds rounds = report.quick() ? Rounds.of(1000, 1000, 40) : Rounds.of(4000, 8000, 60);
    report.samples(rounds.run(TREES * Tree.size(HEIGHT), variants));
  }

  private static long repeat(LongSupplier sum) {
    long total = 0;
    for (int i = 0; i < TREES; i++) total += sum.getAsLong();
    return total;
  }

  private static void submissions(Report report) {
    Map<String, LongSupplier> variants = new LinkedHashMap<>();
    for (String carriers : List.of(NONE, LOADER, LOCALS)) {
      EmptyTasks tasks = EmptyTasks.on(pool(carriers).workers(WORKERS).build());
      variants.put(carriers, () -> tasks.execute(TASKS));
    }
    Rounds rounds = report.quick() ? Rounds.of(1000, 1000, 5) : Rounds.of(3000, 6000, 30);
    Map<String, Sample> samples = rounds.run(TASKS, variants);
    samples.forEach((name, sample) -> report.sample(name, sample.over(TASKS)));
  }
}
