package io.github.beat4j.jmh;

import io.github.beat4j.jmh.workloads.EmptyTasks;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Empty tasks from outside to two workers, until all have run: the time of one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgs = {
      "-XX:+UseG1GC",
      "-Xms1536m",
      "-Xmx1536m",
      "-XX:+AlwaysPreTouch",
      "-XX:+UseTransparentHugePages"
    })
public class SubmissionBenchmark {
  private static final int TASKS = 100_000;

  @Param({"beat", "fork-join", "fixed"})
  String pool;

  private EmptyTasks tasks;

  @Setup
  public void setUp() {
    tasks = EmptyTasks.of(pool, 2);
  }

  @TearDown
  public void tearDown() {
    tasks.close();
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public long execute() {
    return tasks.execute(TASKS);
  }

  @Benchmark
  @OperationsPerInvocation(TASKS)
  public long submit() {
    return tasks.submit(TASKS);
  }
}
