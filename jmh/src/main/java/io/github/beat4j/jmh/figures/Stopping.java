package io.github.beat4j.jmh.figures;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.ScopePolicy;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.workloads.CancelledQueens;
import io.github.beat4j.jmh.workloads.FirstQueens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * From the first solution of N-Queens, and the scope's cancellation by whoever finds it, until
 * nobody is in the search any more, and until the scope has waited for all. Each search begins in
 * another column, so that the moment differs.
 */
public final class Stopping implements Figure {
  public static final int NUMBER = 11;

  private static final int QUEENS = 20;
  private static final int HEARTBEATS = 2;

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result result = children.measure(Stopping.class, "queens");
    table.accept(row(result, "quiet", "until nobody is in the search"));
    table.accept(row(result, "ended", "until the scope has ended"));
  }

  private static Row row(Result result, String name, String what) {
    double interval = result.value("interval");
    double median = result.value(name + ".median");
    String measured =
        String.format(
            Locale.ROOT,
            "%.1f us, 99 of 100 within %.1f us; a heartbeat is %.1f us; %.1f %% within two",
            median / 1e3,
            result.value(name + ".p99") / 1e3,
            interval / 1e3,
            result.value(name + ".within"));
    return Row.of(
        NUMBER,
        "first solution of 20 queens, 2 workers: " + what + ", in heartbeats, median",
        median / interval,
        measured,
        Bar.atMost(HEARTBEATS, " heartbeats"),
        "");
  }

  @Override
  public void measure(String variant, Report report) {
    int rounds = report.quick() ? 200 : 2000;
    List<Double> quiet = new ArrayList<>();
    List<Double> ended = new ArrayList<>();
    List<Double> intervals = new ArrayList<>();
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      for (int round = -rounds / 4; round < rounds; round++) {
        CancelledQueens search = new CancelledQueens(QUEENS, Math.floorMod(round, QUEENS));
        long end = search(pool, search);
        if (round < 0) continue;
        quiet.add((double) (search.quietAt() - search.foundAt()));
        ended.add((double) (end - search.foundAt()));
        intervals.add((double) pool.stats().heartbeatInterval().toNanos());
      }
    }
    double interval = percentile(intervals, 50); // it follows what a promotion costs, and wavers
    report.value("interval", interval);
    report(report, "quiet", quiet, interval);
    report(report, "ended", ended, interval);
  }

  private static void report(Report report, String name, List<Double> times, double interval) {
    report.value(name + ".median", percentile(times, 50));
    report.value(name + ".p99", percentile(times, 99));
    long within = times.stream().filter(time -> time <= HEARTBEATS * interval).count();
    report.value(name + ".within", 100.0 * within / times.size());
  }

  private static double percentile(List<Double> values, int percent) {
    Collections.sort(values);
    return values.get(values.size() * percent / 100);
  }

  /** When it has ended. */
  private static long search(BeatPool pool, CancelledQueens search) {
    long ended =
        pool.invoke(
            () -> {
              Beat.scope(
                  ScopePolicy.awaitAll(),
                  scope -> {
                    scope.fork(() -> search.run(scope::cancel));
                    return scope.join();
                  });
              return System.nanoTime();
            });
    if (!FirstQueens.isPeaceful(search.columns())) throw new IllegalStateException("no solution");
    return ended;
  }
}
