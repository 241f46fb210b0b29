package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Cloud;
import io.github.beat4j.jmh.workloads.QuickHull;
import io.github.beat4j.jmh.workloads.QuickHullStream;
import io.github.beat4j.jmh.workloads.QuickHullTasks;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Convex hulls: how much work is left after each step, the points decide. */
final class QuickHullWorkloads {
  private static final int DISC = 1_000_000;
  private static final int CIRCLE = 200_000;
  private static final int SMALL = 50_000;
  private static final long SEED = 42;

  private QuickHullWorkloads() {}

  static Workload<Cloud, boolean[]> disc() {
    return builder("quickhull-disc", "in a disc", DISC, () -> Cloud.disc(DISC, SEED)).build();
  }

  static Workload<Cloud, boolean[]> circle() {
    return builder("quickhull-circle", "on a circle", CIRCLE, () -> Cloud.circle(CIRCLE, SEED))
        .build();
  }

  static Workload<Cloud, boolean[]> small() {
    return builder("quickhull-small", "on a circle", SMALL, () -> Cloud.circle(SMALL, SEED))
        .small()
        .build();
  }

  private static Workload.Builder<Cloud, boolean[]> builder(
      String name, String where, int size, Supplier<Cloud> points) {
    return Workload.<Cloud, boolean[]>named(
            name,
            "quickhull, %,d points %s".formatted(size, where),
            Workload.Shape.IRREGULAR,
            points,
            Cloud::check)
        .form(Subject.PLAIN, (workers, cloud) -> QuickHull.plain(cloud))
        .form(
            Subject.BEAT_LAMBDA,
            (workers, cloud) -> workers.beat().invoke(() -> QuickHull.lambda(cloud)))
        .form(
            Subject.BEAT_FUNCTION,
            (workers, cloud) -> workers.beat().invoke(() -> QuickHull.function(cloud)))
        .form(
            Subject.FORK_JOIN_NAIVE,
            (workers, cloud) -> inPool(workers, QuickHullTasks::naive, cloud))
        .form(
            Subject.FORK_JOIN_EXPERT,
            (workers, cloud) -> inPool(workers, QuickHullTasks::expert, cloud))
        .form(Subject.STREAM_COMMON, (workers, cloud) -> QuickHullStream.hull(cloud))
        .form(
            Subject.STREAM_IN_POOL,
            (workers, cloud) -> inPool(workers, QuickHullStream::hull, cloud));
  }

  private static boolean[] inPool(Workers workers, Function<Cloud, boolean[]> hull, Cloud cloud) {
    return workers.forkJoin().invoke(ForkJoinTask.adapt(() -> hull.apply(cloud)));
  }
}
