package io.github.beat4j.jmh.sections;

import java.util.Set;

/**
 * How much to measure.
 *
 * @param quick whether short rounds, few subjects and small inputs will do: a smoke test
 * @param workers how many threads each subject may use
 * @param rows only rows whose names contain one of these; all, if empty
 */
public record Effort(boolean quick, int workers, Set<String> rows) {

  public Effort {
    rows = Set.copyOf(rows);
  }

  /** The same for this many threads. */
  public Effort withWorkers(int count) {
    return new Effort(quick, count, rows);
  }

  public boolean wants(String row) {
    return rows.isEmpty() || rows.stream().anyMatch(row::contains);
  }
}
