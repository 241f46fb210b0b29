package io.github.beat4j.jmh.kernels;

import io.github.beat4j.kernels.KernelChoice;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation on arrays of one size in one form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KernelsBenchmark {
  private static final String PLAIN = "plain";

  @Param({
    "SUM_OF_INTS",
    "SUM_OF_LONGS",
    "SUM_OF_DOUBLES",
    "DOT_PRODUCT",
    "MAX_OF_INTS",
    "MAX_OF_LONGS",
    "MIN_OF_DOUBLES",
    "PACK_OF_INTS"
  })
  KernelOperation operation;

  @Param({"LOOP", "KERNEL", "BEAT", "MEMORY"})
  Form form;

  @Param("10000")
  int size;

  private Function<Operands, Object> body;
  private Operands operands;

  /**
   * Makes the arrays.
   *
   * @throws IllegalStateException if the JVM has not the loops that the form says
   */
  @Setup
  public void setUp() {
    String chosen = KernelChoice.describe();
    if (form.hasVectors() == chosen.startsWith(PLAIN))
      throw new IllegalStateException(
          "kernels: " + chosen + " (expected for " + form + ": others)");
    operands = new Operands(size);
    body = operation.in(form);
    Object unused = body.apply(operands);
    System.gc();
  }

  @Benchmark
  public Object run() {
    return body.apply(operands);
  }
}
