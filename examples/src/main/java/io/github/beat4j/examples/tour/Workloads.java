package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.GeometricNode;
import io.github.beat4j.examples.View;
import java.nio.file.Path;
import java.util.List;

/** The stations of the tour. */
public final class Workloads {
  private static final int ITERATIONS = 1_000;

  private Workloads() {}

  public static List<Workload<?, ?>> full(Path picture) {
    return List.of(
        new TreeSumWorkload(24),
        new QueensWorkload(12),
        new FibonacciWorkload(38),
        new UnbalancedTreeWorkload(GeometricNode.LEVELS_OF_T1, GeometricNode.NODES_OF_T1),
        new MergeSortWorkload(10_000_000),
        new MandelbrotWorkload(new View(1_500, 1_000, ITERATIONS), picture));
  }

  /** The same, in sizes that take a few seconds together. */
  public static List<Workload<?, ?>> quick(Path picture) {
    return List.of(
        new TreeSumWorkload(22),
        new QueensWorkload(11),
        new FibonacciWorkload(34),
        new UnbalancedTreeWorkload(9, 1_031_269),
        new MergeSortWorkload(2_000_000),
        new MandelbrotWorkload(new View(750, 500, ITERATIONS), picture));
  }
}
