package io.github.beat4j.jmh.figures;

import com.sun.management.ThreadMXBean;
import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.workloads.Retention;
import io.github.beat4j.jmh.workloads.StealableGarbage;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What calls allocate, and what is kept alive after a root has ended. */
public final class Garbage implements Figure {
  public static final int NUMBER = 9;

  private static final int HEIGHT = 20;
  private static final int SUMS = 96;
  private static final int WARM_UP_SUMS = 200;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result allocation = children.measure(Garbage.class, "allocation");
    double inside = allocation.value("inside");
    String measured =
        String.format(
            Locale.ROOT,
            "%.0f bytes; with the root itself %.0f bytes",
            inside,
            allocation.value("outside"));
    String what = "10^8 calls in the function + argument form, 1 worker: bytes allocated";
    table.accept(Row.of(NUMBER, what, inside, measured, Bar.zero(), ""));
    promotions(children, table);
    Result retention = children.measure(Garbage.class, "retention");
    for (Retention.Ending ending : Retention.Ending.values()) {
      double kept = retention.value(ending + ".kept");
      String steals = String.format(Locale.ROOT, "%.0f", retention.value(ending + ".steals"));
      measured =
          String.format(Locale.ROOT, "%.0f of %d (%s steals)", kept, Retention.ROOTS, steals);
      what = "captured objects alive after roots that " + ending.text() + ", 2 workers";
      table.accept(Row.of(NUMBER, what, kept, measured, Bar.zero(), ""));
    }
  }

  private static void promotions(ChildJvms children, Consumer<Row> table)
      throws InterruptedException {
    Result promotions = children.measure(Garbage.class, "promotions");
    double bytes = promotions.value("taken back");
    String what =
        String.format(
            Locale.ROOT,
            "10^%.0f promotions that are taken back: bytes allocated",
            promotions.value("exponent"));
    String measured = String.format(Locale.ROOT, "%.0f bytes", bytes);
    table.accept(Row.of(NUMBER, what, bytes, measured, Bar.zero(), ""));
    bytes = promotions.value("stolen");
    // What the JVM allocates meanwhile is a part of it.
    measured = String.format(Locale.ROOT, "%.2f bytes", bytes);
    what = "a promotion that is stolen, run and joined: bytes allocated";
    table.accept(Row.of(NUMBER, what, bytes, measured, Bar.atMost(1, " byte"), ""));
  }

  @Override
  public void measure(String variant, Report report) throws Exception {
    if (variant.equals("allocation")) {
      allocation(report);
      return;
    }
    if (variant.equals("promotions")) {
      int exponent = report.quick() ? 6 : 8;
      report.value("exponent", (double) exponent);
      report.value("taken back", (double) StealableGarbage.bytesTakenBack(power(exponent)));
      report.value("stolen", StealableGarbage.bytesPerSteal(report.quick() ? 20_000 : 200_000));
      return;
    }
    for (Map.Entry<Retention.Ending, Retention> entry : Retention.measure().entrySet()) {
      if (entry.getValue().steals() == 0) throw new AssertionError("nothing was stolen");
      report.value(entry.getKey() + ".kept", (double) entry.getValue().kept());
      report.value(entry.getKey() + ".steals", (double) entry.getValue().steals());
    }
  }

  private static long power(int exponent) {
    return (long) Math.pow(10, exponent);
  }

  private static void allocation(Report report) {
    Tree tree = Tree.perfect(HEIGHT);
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      for (int i = 0; i < WARM_UP_SUMS; i++) pool.invoke(() -> TreeSum.function(tree));
      for (int i = 0; i < 3; i++) inside(pool, tree, 1);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      long inside = inside(pool, tree, SUMS);
      long outside = THREADS.getCurrentThreadAllocatedBytes() - before;
      report.value("inside", (double) inside);
      report.value("outside", (double) outside);
    }
  }

  private static long inside(BeatPool pool, Tree tree, int sums) {
    return pool.invoke(
        () -> {
          long before = THREADS.getCurrentThreadAllocatedBytes();
          long total = 0;
          for (int i = 0; i < sums; i++) total += TreeSum.function(tree);
          long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
          Report.check("sums", sums * Tree.size(HEIGHT), total);
          return bytes;
        });
  }
}
