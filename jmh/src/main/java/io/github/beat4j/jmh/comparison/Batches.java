package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Batch;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The subjects that do not recurse: they get a list of parts and run them all. */
final class Batches {
  private Batches() {}

  /** A computation that splits itself by hand and hands over the parts. */
  @FunctionalInterface
  interface Split<I, R> {
    R run(I input, Batch batch) throws Exception;
  }

  /** Adds the forms of parallel streams, a fixed pool and virtual threads. */
  static <I, R> Workload.Builder<I, R> add(Workload.Builder<I, R> workload, Split<I, R> split) {
    return workload
        .form(Subject.STREAM_COMMON, (workers, input) -> split.run(input, Batches::stream))
        .form(
            Subject.STREAM_IN_POOL,
            (workers, input) ->
                split.run(input, parts -> workers.forkJoin().submit(() -> stream(parts)).get()))
        .form(
            Subject.FIXED_POOL,
            (workers, input) -> split.run(input, parts -> invokeAll(workers.fixed(), parts)))
        .form(
            Subject.VIRTUAL_THREADS,
            (workers, input) -> split.run(input, parts -> invokeAll(workers.virtual(), parts)));
  }

  private static void stream(List<? extends Runnable> parts) {
    parts.parallelStream().forEach(Runnable::run);
  }

  private static void invokeAll(ExecutorService executor, List<? extends Runnable> parts)
      throws Exception {
    for (Future<?> done : executor.invokeAll(parts.stream().map(Executors::callable).toList()))
      done.get();
  }
}
