package io.github.beat4j.jmh.pools;

import java.util.concurrent.TimeUnit;
import org.jctools.queues.varhandle.SpscVarHandleArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;

/** An object for a moment: a cell of the pools section. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PoolsBenchmark {

  /** What is measured, and how. */
  @State(Scope.Benchmark)
  public static class Subject {
    @Param({"SMALL", "ARRAY", "BUFFER"})
    Kind kind;

    @Param({"NEW", "THREAD_LOCAL", "MPMC", "BEAT"})
    Way way;

    Source source;

    @Setup
    public void setUp() {
      source = way.source(kind);
    }

    /** A list that lives long is old: then a reference in it costs what the collector asks. */
    @Setup(Level.Iteration)
    public void age() {
      System.gc();
      System.gc();
    }
  }

  /** From the thread that acquires to the one that releases. */
  @State(Scope.Group)
  public static class Conveyor {
    /** Fewer than a thread may keep idle. */
    private static final int LENGTH = 32;

    final SpscVarHandleArrayQueue<Object> queue = new SpscVarHandleArrayQueue<>(LENGTH);
  }

  @Benchmark
  public void sameThread(Subject subject, Blackhole user) {
    Object object = subject.source.acquire();
    user.consume(object);
    subject.source.release(object);
  }

  @Benchmark
  @Group("otherThread")
  public void acquires(Subject subject, Conveyor conveyor, Blackhole user, Control control) {
    Object object = subject.source.acquire();
    user.consume(object);
    while (!conveyor.queue.offer(object) && !control.stopMeasurement) Thread.onSpinWait();
  }

  @Benchmark
  @Group("otherThread")
  public void releases(Subject subject, Conveyor conveyor, Blackhole user, Control control) {
    Object object = conveyor.queue.poll();
    while (object == null && !control.stopMeasurement) {
      Thread.onSpinWait();
      object = conveyor.queue.poll();
    }
    user.consume(object);
    if (object != null) subject.source.release(object);
  }
}
