package io.github.beat4j.jmh.results;

import java.util.List;

/**
 * What one subject measured in one row of a section.
 *
 * @param section the section's id
 * @param row what was measured: a workload, a size, a cost
 * @param subject who was measured
 * @param unit of the values
 * @param better which values are better
 * @param forks the values, one list for each JVM, in the order in which they were measured
 */
public record Series(
    String section,
    String row,
    String subject,
    String unit,
    Better better,
    List<List<Double>> forks) {

  public Series {
    forks = forks.stream().map(List::copyOf).toList();
  }
}
