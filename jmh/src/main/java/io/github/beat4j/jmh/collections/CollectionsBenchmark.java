package io.github.beat4j.jmh.collections;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workers;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.collections.impl.list.mutable.FastList;
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

/** One operation on a list of random numbers: a cell of the collections section. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CollectionsBenchmark {
  @Param({"COUNT", "SELECT", "SUM_BY", "SORT"})
  Operation operation;

  @Param({"PLAIN", "BEAT_LAMBDA", "STREAM_IN_POOL", "COLLECTIONS_DEFAULT", "COLLECTIONS_TUNED"})
  Subject subject;

  @Param({"CHEAP", "DEAR", "SKEWED"})
  Price price;

  @Param({"10", "1000", "100000"})
  int size;

  @Param("2")
  int workers;

  private Workers pools;
  private FastList<Integer> list;
  private Object expected;
  private Object last;

  @Setup
  public void setUp() {
    pools = new Workers(workers);
    list = FastList.newList(size);
    Random random = new Random(42);
    for (int i = 0; i < size; i++) list.add(random.nextInt(10 * size));
    expected = operation.run(Subject.PLAIN, pools, list, price);
    last = expected;
    // The input is old then, as it is in a program that has run for a while.
    System.gc();
    System.gc();
  }

  @Benchmark
  public Object run() {
    last = operation.run(subject, pools, list, price);
    return last;
  }

  @TearDown(Level.Iteration)
  public void check() {
    if (!last.equals(expected))
      throw new IllegalStateException("result: " + last + " (expected: " + expected + ")");
  }

  @TearDown
  public void tearDown() {
    pools.close();
  }
}
