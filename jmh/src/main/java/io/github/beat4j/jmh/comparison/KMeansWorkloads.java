package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.KMeans;

/** Several rounds of a loop over points and a sum, with a barrier after each. */
final class KMeansWorkloads {
  private static final int POINTS = 200_000;
  private static final int SMALL_POINTS = 20_000;
  private static final long SEED = 42;

  private KMeansWorkloads() {}

  static Workload<KMeans, double[]> kMeans() {
    return builder("k-means", POINTS).build();
  }

  static Workload<KMeans, double[]> small() {
    return builder("k-means-small", SMALL_POINTS).small().build();
  }

  private static Workload.Builder<KMeans, double[]> builder(String name, int points) {
    return Loops.forms(
        Workload.named(
            name,
            "k-means, %,d points, 5 rounds".formatted(points),
            Workload.Shape.REGULAR,
            () -> KMeans.clusters(points, SEED),
            KMeans::check),
        Loops.ALL,
        KMeans::centres);
  }
}
