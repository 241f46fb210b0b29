package io.github.beat4j.jmh.comparison;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One workload, computed by one subject: a cell of a table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public abstract class PreparedBenchmark {
  @Param({"PLAIN", "BEAT_LAMBDA", "BEAT_FUNCTION", "FORK_JOIN_NAIVE", "FORK_JOIN_EXPERT"})
  Subject subject;

  @Param("2")
  int workers;

  private Workers pools;
  private Workload.Prepared prepared;

  /** Finds the workload by the parameters. */
  protected abstract Workload<?, ?> workload();

  @Setup
  public void setUp() {
    pools = new Workers(workers);
    prepared = workload().prepare(subject, pools);
    // The input is old then, as it is in a program that has run for a while.
    System.gc();
    System.gc();
  }

  @Benchmark
  public Object run() throws Exception {
    return prepared.run();
  }

  @TearDown(Level.Iteration)
  public void check() {
    prepared.check();
  }

  @TearDown
  public void tearDown() {
    pools.close();
  }
}
