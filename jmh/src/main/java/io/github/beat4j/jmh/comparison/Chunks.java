package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A loop whose chunks are tasks of an executor. */
final class Chunks {
  private Chunks() {}

  static void loop(ExecutorService executor, int steps, int grain, Loop.Step step) {
    List<Callable<Object>> chunks = new ArrayList<>();
    for (int begin = 0; begin < steps; begin += grain) {
      int from = begin;
      int to = Math.min(steps, from + grain);
      chunks.add(Executors.callable(() -> Loop.range(from, to, step)));
    }
    try {
      for (Future<?> future : executor.invokeAll(chunks)) future.get();
    } catch (Exception e) {
      throw new IllegalStateException("a chunk of the loop failed", e);
    }
  }
}
