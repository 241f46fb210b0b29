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
 * From the first solution of N-Queens until nobody searches any more: the time from the scope's
 * cancellation, by whoever finds it, until the scope has waited for all. Each search begins in
 * another column, so that the moment differs.
 */
public final class Stopping implements Figure {
  public static final int NUMBER = 11;

  private static final int QUEENS = 20;
  private static final int HEARTBEATS = 2;

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result result = children.measure(Stopping.class, "queens");
    double interval = result.value("interval");
    double median = result.value("median");
    String measured =
        String.format(
            Locale.ROOT,
            "%.1f us, 99 of 100 within %.1f us; a heartbeat is %.1f us; %.1f %% within two",
            median / 1e3,
            result.value("p99") / 1e3,
            interval / 1e3,
            result.value("within"));
    table.accept(
        Row.of(
            NUMBER,
            "first solution of 20 queens, 2 workers: until all have stopped, in heartbeats, median",
            median / interval,
            measured,
            Bar.atMost(HEARTBEATS, " heartbeats"),
            ""));
  }

  @Override
  public void measure(String variant, Report report) {
    int rounds = report.quick() ? 200 : 2000;
    List<Double> times = new ArrayList<>();
    double intervals = 0;
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      for (int round = -rounds / 4; round < rounds; round++) {
        double time = time(pool, round & Integer.MAX_VALUE);
        if (round < 0) continue;
        times.add(time);
        intervals += pool.stats().heartbeatInterval().toNanos();
      }
      double interval = intervals / rounds; // it follows what a promotion costs, and wavers
      Collections.sort(times);
      long within = times.stream().filter(time -> time <= HEARTBEATS * interval).count();
      report.value("interval", interval);
      report.value("median", times.get(times.size() / 2));
      report.value("p99", times.get(times.size() * 99 / 100));
      report.value("within", 100.0 * within / times.size());
    }
  }

  private static double time(BeatPool pool, int round) {
    CancelledQueens search = new CancelledQueens(QUEENS, round % QUEENS);
    long stopped =
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
    return stopped - search.foundAt();
  }
}
