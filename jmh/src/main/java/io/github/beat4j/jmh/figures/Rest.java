package io.github.beat4j.jmh.figures;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Figure;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.ThreadUsage;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A pool that has worked and then rests must not wake up. */
public final class Rest implements Figure {
  public static final int NUMBER = 6;

  private static final int HEIGHT = 18;
  private static final String POOL = "rest";

  /** Newer JVMs shorten a long native name in the middle. */
  private static final String PEER = "ForkJoi";

  @Override
  public void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException {
    Result result = children.measure(Rest.class, "all");
    String what = "a pool of 2 that worked and rests 5 s: ";
    table.accept(row(result, what + "voluntary context switches", "switches"));
    table.accept(row(result, what + "processor time in clock ticks", "ticks"));
  }

  private static Row row(Result result, String what, String of) {
    double value = result.value("beat." + of);
    double threads = result.value("beat.threads");
    String measured = String.format(Locale.ROOT, "%.0f (%.0f threads)", value, threads);
    double peer = result.value("peer." + of);
    String peers =
        String.format(
            Locale.ROOT, "ForkJoinPool %.0f (%.0f threads)", peer, result.value("peer.threads"));
    return Row.of(NUMBER, what, value, measured, Bar.zero(), peers);
  }

  @Override
  public void measure(String variant, Report report) throws Exception {
    Tree tree = Tree.perfect(HEIGHT);
    BeatPool pool = BeatPool.builder().name(POOL).workers(2).build();
    ForkJoinPool peer = new ForkJoinPool(2);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(report.quick() ? 500 : 2000);
    while (System.nanoTime() < end) {
      Future<Long> submitted = pool.submit(() -> TreeSum.lambda(tree));
      long guest = pool.invoke(() -> TreeSum.function(tree));
      Report.check("guest", Tree.size(HEIGHT), guest);
      Report.check("submitted", Tree.size(HEIGHT), submitted.get());
      Report.check("peer", Tree.size(HEIGHT), peer.invoke(new TreeSum.Naive(tree)));
    }
    TimeUnit.MILLISECONDS.sleep(100);
    ThreadUsage before = ThreadUsage.of(POOL);
    ThreadUsage peerBefore = ThreadUsage.of(PEER);
    TimeUnit.SECONDS.sleep(5);
    usage(report, "beat", before, POOL);
    usage(report, "peer", peerBefore, PEER);
  }

  private static void usage(Report report, String name, ThreadUsage before, String prefix)
      throws IOException {
    ThreadUsage usage = ThreadUsage.of(prefix).since(before);
    if (usage.threads() == 0) throw new AssertionError("no thread is called " + prefix + "...");
    report.value(name + ".threads", usage.threads());
    report.value(name + ".switches", (double) usage.switches());
    report.value(name + ".ticks", (double) usage.ticks());
  }
}
