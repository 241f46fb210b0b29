package io.github.beat4j.jmh;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The sum of a tree from outside the pool, small (1,023 nodes) and large; one call per node. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-XX:+UseG1GC", "-Xms2g", "-Xmx2g"})
public class TreeSumBenchmark {
  @Param({"10", "20"})
  int height;

  @Param({"1", "2"})
  int workers;

  private Tree tree;
  private BeatPool pool;
  private ForkJoinPool peer;

  @Setup
  public void setUp() {
    tree = Tree.perfect(height);
    pool = BeatPool.builder().workers(workers).build();
    peer = new ForkJoinPool(workers);
  }

  @TearDown
  public void tearDown() {
    pool.close();
    peer.shutdown();
  }

  @Benchmark
  public long plain() {
    return TreeSum.plain(tree);
  }

  @Benchmark
  public long beatFunction() {
    return pool.invoke(() -> TreeSum.function(tree));
  }

  @Benchmark
  public long beatLambda() {
    return pool.invoke(() -> TreeSum.lambda(tree));
  }

  @Benchmark
  public long forkJoin() {
    return peer.invoke(new TreeSum.Naive(tree));
  }
}
