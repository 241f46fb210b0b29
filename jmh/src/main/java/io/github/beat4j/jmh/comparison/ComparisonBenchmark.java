package io.github.beat4j.jmh.comparison;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** A cell of the comparison. */
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgs = {
      "-XX:+UseG1GC",
      "-Xms1536m",
      "-Xmx1536m",
      "-XX:+AlwaysPreTouch",
      "-XX:+UseTransparentHugePages",
      "-Xss16m"
    })
public class ComparisonBenchmark extends PreparedBenchmark {
  @Param("tree-1m")
  String workload;

  @Override
  protected Workload<?, ?> workload() {
    return Workloads.named(workload);
  }
}
