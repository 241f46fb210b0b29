package io.github.beat4j.jmh.workloads;

import java.util.List;

/** Runs parts that were split by hand, as many at a time as it has threads. */
@FunctionalInterface
public interface Batch {

  /** Returns when all have run; what they wrote is visible then. */
  void runAll(List<? extends Runnable> parts) throws Exception;
}
