package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.workloads.EmptyTasks;
import io.github.beat4j.jmh.workloads.StolenBranch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What it costs to hand work over: a million empty tasks from outside, and one stolen branch. */
public final class Submission implements Figure {
  public static final int NUMBER = 8;

  private static final int TASKS = 1_000_000;
  private static final int WORKERS = 2;
  private static final List<String> MODES = List.of("execute", "submit");
  private static final String STEAL = "steal";

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result beat = children.measure(Submission.class, "beat");
    Result forkJoin = children.measure(Submission.class, "fork-join");
    Result fixed = children.measure(Submission.class, "fixed");
    for (String mode : MODES) {
      String peers =
          "ForkJoinPool " + nanos(forkJoin, mode) + ", fixed thread pool " + nanos(fixed, mode);
      String what = mode + ", 1 M empty tasks from outside to 2 workers: ns per task";
      table.accept(Row.of(NUMBER, what, 0, nanos(beat, mode), Bar.aim("aim: 50 ns"), peers));
    }
    Result steal = children.measure(Submission.class, STEAL);
    String measured =
        String.format(
            Locale.ROOT,
            "%s after the call, median %.0f after the left branch began (%.0f steals)",
            nanos(steal, "after call"),
            steal.value("after left.median"),
            steal.value("steals"));
    String what = "first instruction of a stolen branch, thief spinning: ns";
    table.accept(Row.of(NUMBER, what, 0, measured, Bar.aim("aim: 100 ns"), ""));
  }

  private static String nanos(Result result, String name) {
    return result.sample(name).text("%.0f");
  }

  @Override
  public void measure(String variant, Report report) throws InterruptedException {
    if (variant.equals(STEAL)) {
      steal(report);
      return;
    }
    try (EmptyTasks tasks = EmptyTasks.of(variant, WORKERS)) {
      tasks.check(TASKS);
      Map<String, LongSupplier> variants = new LinkedHashMap<>();
      variants.put("execute", () -> tasks.execute(TASKS));
      variants.put("submit", () -> tasks.submit(TASKS));
      Rounds rounds = report.quick() ? Rounds.of(1000, 1000, 5) : Rounds.of(2000, 3000, 10);
      rounds
          .run(TASKS, variants)
          .forEach((name, sample) -> report.sample(name, sample.over(TASKS)));
    }
  }

  /** Without heartbeats every call is stealable at once: the wait for a beat is not in the time. */
  private static void steal(Report report) {
    try (BeatPool pool = BeatPool.builder().workers(WORKERS).heartbeat(false).build()) {
      StolenBranch branch = new StolenBranch();
      int calls = report.quick() ? 10_000 : 50_000;
      pool.invoke(
          () -> {
            branch.warmUp(calls);
            branch.repeat(calls, StolenBranch::spin);
          });
      report.sample("after call", branch.afterCall());
      report.sample("after left", branch.afterLeft());
      report.value("steals", branch.steals());
    }
  }
}
