package io.github.beat4j.jmh.comparison;

import java.util.List;

/** The workloads by name, in the order of the report. */
public final class Workloads {
  private static final List<Workload<?, ?>> ALL =
      List.of(TreeSumWorkloads.of(10), TreeSumWorkloads.of(20), TreeSumWorkloads.of(24));

  private Workloads() {}

  public static List<Workload<?, ?>> all() {
    return ALL;
  }

  public static Workload<?, ?> named(String name) {
    return ALL.stream()
        .filter(workload -> workload.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "workload: "
                        + name
                        + " (expected: one of "
                        + ALL.stream().map(Workload::name).toList()
                        + ")"));
  }
}
