package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.workloads.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The worst shape for a scheduler that shares too little: 200 branches of 1 ms of processor time,
 * one below the other. Ideal is all the work divided by the two workers.
 */
public final class Spine implements Figure {
  public static final int NUMBER = 5;

  private static final int LENGTH = 200;
  private static final long BRANCH_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long OTHER_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int WORKERS = 2;
  private static final List<String> SHAPES = List.of("left", "right");
  private static final List<String> OTHERS = List.of("idle", "busy for the first 50 ms");

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result result = children.measure(Spine.class, "all");
    for (String shape : SHAPES) {
      for (String other : OTHERS) {
        Sample ratio = result.sample(shape + " " + other);
        String measured =
            ratio.text("%.3fx") + String.format(Locale.ROOT, ", longest %.3fx", ratio.max());
        String what = shape + " spine of 200 x 1 ms, other worker " + other + ": of ideal";
        table.accept(Row.of(NUMBER, what, ratio.min(), measured, Bar.atMost(1.15, "x"), ""));
      }
    }
  }

  @Override
  public void measure(String variant, Report report) throws InterruptedException {
    int rounds = report.quick() ? 5 : 15;
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    try (BeatPool pool = BeatPool.builder().workers(WORKERS).build()) {
      for (int round = -2; round < rounds; round++) {
        for (String shape : SHAPES) {
          for (String other : OTHERS) {
            double ratio = ratio(pool, shape, !other.equals("idle"));
            if (round >= 0)
              ratios.computeIfAbsent(shape + " " + other, key -> new ArrayList<>()).add(ratio);
          }
        }
      }
    }
    ratios.forEach((name, all) -> report.sample(name, Sample.of(all)));
  }

  private static double ratio(BeatPool pool, String shape, boolean otherBusy)
      throws InterruptedException {
    long work = LENGTH * BRANCH_NANOS;
    if (otherBusy) {
      work += OTHER_NANOS;
      AtomicBoolean begun = new AtomicBoolean();
      pool.execute(
          () -> {
            begun.set(true);
            Busy.work(OTHER_NANOS);
          });
      while (!begun.get()) Thread.onSpinWait();
    }
    long start = System.nanoTime();
    if (shape.equals("left")) {
      pool.invoke(() -> Busy.leftSpine(LENGTH, BRANCH_NANOS));
    } else {
      pool.invoke(() -> Busy.rightSpine(LENGTH, BRANCH_NANOS));
    }
    double nanos = System.nanoTime() - start;
    if (!pool.awaitQuiescence(Duration.ofSeconds(10)))
      throw new AssertionError("the pool is not quiescent");
    return nanos / ((double) work / WORKERS);
  }
}
