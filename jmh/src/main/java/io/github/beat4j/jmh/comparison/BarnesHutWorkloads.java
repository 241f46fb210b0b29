package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.BarnesHut;

/** A loop over bodies; how much of a tree each one visits depends on where it is. */
final class BarnesHutWorkloads {
  private static final int BODIES = 10_000;
  private static final int SMALL_BODIES = 2_000;
  private static final long SEED = 42;

  private BarnesHutWorkloads() {}

  static Workload<BarnesHut, double[][]> barnesHut() {
    return builder("barnes-hut", BODIES).build();
  }

  static Workload<BarnesHut, double[][]> small() {
    return builder("barnes-hut-small", SMALL_BODIES).small().build();
  }

  private static Workload.Builder<BarnesHut, double[][]> builder(String name, int bodies) {
    return Loops.forms(
        Workload.named(
            name,
            "Barnes-Hut, forces on %,d bodies".formatted(bodies),
            Workload.Shape.IRREGULAR,
            () -> BarnesHut.cluster(bodies, SEED),
            BarnesHut::check),
        Loops.ALL,
        BarnesHut::forces);
  }
}
