package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.PrefixSum;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** A step takes less than a nanosecond: what Beat without a cut-off is not made for. */
final class PrefixSumWorkloads {
  private static final int SIZE = 4_000_000;
  private static final int SMALL_SIZE = 500_000;
  private static final long SEED = 42;

  private static final Set<Subject> WITH_BLOCKS =
      EnumSet.of(
          Subject.FORK_JOIN_EXPERT,
          Subject.COUNTED_COMPLETER,
          Subject.STREAM_COMMON,
          Subject.STREAM_IN_POOL,
          Subject.COLLECTIONS_TUNED,
          Subject.FIXED_POOL,
          Subject.VIRTUAL_THREADS);

  private PrefixSumWorkloads() {}

  static Workload<long[], long[]> prefixSum() {
    return builder("prefix-sum", SIZE).build();
  }

  static Workload<long[], long[]> small() {
    return builder("prefix-sum-small", SMALL_SIZE).small().build();
  }

  private static Workload.Builder<long[], long[]> builder(String name, int size) {
    Workload.Builder<long[], long[]> workload =
        Workload.<long[], long[]>named(
                name,
                "prefix sum, %,d longs".formatted(size),
                Workload.Shape.REGULAR,
                () -> new Random(SEED).longs(size).toArray(),
                PrefixSumWorkloads::check)
            .form(Subject.PLAIN, (workers, values) -> PrefixSum.plain(values))
            .form(
                Subject.BEAT_LAMBDA,
                (workers, values) -> workers.beat().invoke(() -> PrefixSum.lambda(values)))
            .form(Subject.ARRAYS, (workers, values) -> PrefixSum.arrays(values));
    return Loops.forms(workload, WITH_BLOCKS, PrefixSum::blocks);
  }

  private static void check(long[] values, long[] sums) {
    Report.check("sums", values.length, sums.length);
    long before = 0;
    for (int i = 0; i < values.length; i++) {
      if (sums[i] - before != values[i]) throw new AssertionError("wrong sum at index " + i);
      before = sums[i];
    }
  }
}
