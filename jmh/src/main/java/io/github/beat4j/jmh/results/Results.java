package io.github.beat4j.jmh.results;

import java.util.List;

/**
 * All that one run measured.
 *
 * @param conditions where and how
 * @param series in the order of the report
 * @param failures measurements that failed, and why
 */
public record Results(Conditions conditions, List<Series> series, List<String> failures) {

  public Results {
    series = List.copyOf(series);
    failures = List.copyOf(failures);
  }
}
