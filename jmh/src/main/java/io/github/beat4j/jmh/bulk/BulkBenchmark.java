package io.github.beat4j.jmh.bulk;

import io.github.beat4j.jmh.comparison.PreparedBenchmark;
import io.github.beat4j.jmh.comparison.Workload;
import org.openjdk.jmh.annotations.Param;

/** A cell of the table of arrays and collections. */
public class BulkBenchmark extends PreparedBenchmark {
  @Param("array sum cheap 1000")
  String row;

  @Override
  protected Workload<?, ?> workload() {
    return BulkRows.named(row).workload();
  }
}
