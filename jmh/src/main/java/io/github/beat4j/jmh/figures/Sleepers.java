package io.github.beat4j.jmh.figures;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Two branches that block for a second and never poll must overlap, wherever they are. */
public final class Sleepers implements Figure {
  public static final int NUMBER = 4;

  private static final int LEVELS = 20;
  private static final List<String> PLACES = List.of("at the root", "deep left", "deep right");
  private static final List<String> CALLERS = List.of("guest", "worker");

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result result = children.measure(Sleepers.class, "all");
    for (String caller : CALLERS) {
      for (String place : PLACES) {
        Sample seconds = result.sample(caller + " " + place);
        String measured =
            String.format(Locale.ROOT, "%.3f s (longest %.3f s)", seconds.min(), seconds.max());
        String what = "two branches sleep 1 s, " + place + ", from a " + caller + ": longest";
        Bar bar = Bar.between(1.0, 1.1, " s");
        table.accept(Row.of(NUMBER, what, seconds.max(), measured, bar, ""));
      }
    }
  }

  /** Each pool is new: its first root finds no threads yet, the second one finds them parked. */
  @Override
  public void measure(String variant, Report report) throws Exception {
    int roots = report.quick() ? 1 : 2;
    for (String caller : CALLERS) {
      for (String place : PLACES) {
        try (BeatPool pool = BeatPool.builder().workers(2).build()) {
          List<Double> seconds = new ArrayList<>();
          for (int i = 0; i < roots; i++) seconds.add(seconds(pool, caller, place));
          report.sample(caller + " " + place, Sample.of(seconds));
        }
      }
    }
  }

  private static double seconds(BeatPool pool, String caller, String place) throws Exception {
    long start = System.nanoTime();
    if (caller.equals("guest")) {
      pool.invoke(() -> root(place));
    } else {
      pool.submit(() -> root(place)).get();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void root(String place) {
    switch (place) {
      case "at the root" -> deepLeft(0);
      case "deep left" -> deepLeft(LEVELS);
      default -> deepRight(LEVELS);
    }
  }

  private static void deepLeft(int levels) {
    if (levels == 0) {
      Beat.pcall(Sleepers::second, Sleepers::second);
    } else {
      Beat.pcall(() -> deepLeft(levels - 1), Sleepers::nothing);
    }
  }

  private static void deepRight(int levels) {
    if (levels == 0) {
      Beat.pcall(Sleepers::second, Sleepers::second);
    } else {
      Beat.pcall(Sleepers::nothing, () -> deepRight(levels - 1));
    }
  }

  private static void second() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void nothing() {}
}
