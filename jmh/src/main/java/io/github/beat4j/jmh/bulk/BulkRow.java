package io.github.beat4j.jmh.bulk;

import io.github.beat4j.jmh.comparison.Workload;

/**
 * A row of the table.
 *
 * @param workload named like the row
 * @param size how many elements there are
 * @param millis about how long the plain form takes
 */
public record BulkRow(Workload<?, ?> workload, int size, double millis) {
  public String name() {
    return workload.name();
  }
}
