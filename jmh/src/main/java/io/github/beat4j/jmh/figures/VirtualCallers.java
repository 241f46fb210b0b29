package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.comparison.Workers;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Thousands of virtual threads that compute at the same time, and one that only sleeps a
 * millisecond again and again: how late each computation is done, counted from the start of all of
 * them, and how late the sleeper wakes up.
 */
public final class VirtualCallers implements Figure {
  public static final int NUMBER = 12;

  private static final int HEIGHT = 18;
  private static final int CALLERS = 2000;
  private static final int WORKERS = 2;
  private static final long NAP = TimeUnit.MILLISECONDS.toNanos(1);
  private static final double MILLI = 1e6;

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    String what =
        CALLERS + " virtual callers, tree of 2^" + HEIGHT + " - 1 nodes each, 2 workers: ";
    if (Runtime.version().feature() < 21) {
      table.accept(Row.info(NUMBER, what + "needs JDK 21", "", ""));
      return;
    }
    String[] flags = ChildJvms.parallelism(WORKERS).toArray(String[]::new);
    Result beat = children.measure(VirtualCallers.class, "beat", flags);
    Result submitted = children.measure(VirtualCallers.class, "submitted", flags);
    Result plain = children.measure(VirtualCallers.class, "plain", flags);
    for (String value : List.of("all done, ms", "p50 done, ms", "p99 done, ms"))
      table.accept(row(what, value, beat, submitted, plain));
    for (String value : List.of("sleeper late p50, ms", "sleeper late p99, ms"))
      table.accept(row(what, value, beat, submitted, plain));
  }

  private static Row row(String what, String value, Result beat, Result submitted, Result plain) {
    return Row.info(
        NUMBER,
        what + value,
        String.format(Locale.ROOT, "%.2f", beat.value(value)),
        String.format(
            Locale.ROOT,
            "submitted to a pool %.2f, plain recursion %.2f",
            submitted.value(value),
            plain.value(value)));
  }

  @Override
  public void measure(String variant, Report report) throws Exception {
    Tree tree = Tree.perfect(HEIGHT);
    try (Workers workers = new Workers(WORKERS);
        BeatPool pool = BeatPool.builder().workers(WORKERS).build();
        BeatPool warm = BeatPool.builder().workers(WORKERS).build()) {
      for (int i = 0; i < 200; i++) warm.submit(() -> TreeSum.function(tree)).get();
      Callable<Long> job =
          switch (variant) {
            case "beat" -> () -> pool.invoke(() -> TreeSum.function(tree));
            case "submitted" -> () -> pool.submit(() -> TreeSum.function(tree)).get();
            default -> () -> TreeSum.plain(tree);
          };
      List<Double> totals = new ArrayList<>();
      List<Double> done = new ArrayList<>();
      List<Double> late = new ArrayList<>();
      int rounds = report.quick() ? 2 : 6;
      for (int round = -1; round < rounds; round++) {
        if (round == 0) List.of(totals, done, late).forEach(List::clear);
        round(workers.virtual(), job, totals, done, late);
      }
      Collections.sort(done);
      Collections.sort(late);
      Collections.sort(totals);
      report.value("all done, ms", totals.get(totals.size() / 2));
      report.value("p50 done, ms", done.get(done.size() / 2));
      report.value("p99 done, ms", done.get(done.size() * 99 / 100));
      report.value("sleeper late p50, ms", late.get(late.size() / 2));
      report.value("sleeper late p99, ms", late.get(late.size() * 99 / 100));
    }
  }

  private static void round(
      ExecutorService virtual,
      Callable<Long> job,
      List<Double> totals,
      List<Double> done,
      List<Double> late)
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Future<List<Double>> sleeper = virtual.submit(() -> lateness(over));
    List<Future<Double>> calls = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < CALLERS; i++)
      calls.add(
          virtual.submit(
              () -> {
                Report.check("sum", Tree.size(HEIGHT), job.call());
                return (System.nanoTime() - begin) / MILLI;
              }));
    for (Future<Double> call : calls) done.add(call.get());
    totals.add((System.nanoTime() - begin) / MILLI);
    over.set(true);
    late.addAll(sleeper.get());
  }

  private static List<Double> lateness(AtomicBoolean over) throws InterruptedException {
    List<Double> late = new ArrayList<>();
    while (!over.get()) {
      long begin = System.nanoTime();
      TimeUnit.NANOSECONDS.sleep(NAP);
      late.add((System.nanoTime() - begin - NAP) / MILLI);
    }
    return late;
  }
}
