package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Loop;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A loop on a fixed pool, as well as it can be written by hand: each thread takes the next grain
 * from a counter until there is none.
 */
final class SharedCounter {
  private SharedCounter() {}

  static void loop(Workers workers, int steps, int grain, Loop.Step step) {
    AtomicInteger next = new AtomicInteger();
    Callable<Object> share =
        Executors.callable(
            () -> {
              for (int from = next.getAndAdd(grain); from < steps; from = next.getAndAdd(grain))
                Loop.range(from, Math.min(steps, from + grain), step);
            });
    try {
      for (Future<?> future :
          workers.fixed().invokeAll(Collections.nCopies(workers.count(), share))) future.get();
    } catch (Exception e) {
      throw new IllegalStateException("a part of the loop failed", e);
    }
  }
}
