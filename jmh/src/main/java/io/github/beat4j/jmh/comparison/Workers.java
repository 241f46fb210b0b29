package io.github.beat4j.jmh.comparison;

import io.github.beat4j.BeatPool;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/**
 * The pools of one measurement, all of the same number of threads; made when they are first asked
 * for. One thread only.
 */
public final class Workers implements AutoCloseable {
  private final int count;
  private BeatPool beat;
  private ForkJoinPool forkJoin;
  private ExecutorService fixed;
  private ExecutorService virtual;

  public Workers(int count) {
    this.count = count;
  }

  public int count() {
    return count;
  }

  public BeatPool beat() {
    if (beat == null) beat = BeatPool.builder().name("comparison").workers(count).build();
    return beat;
  }

  public ForkJoinPool forkJoin() {
    if (forkJoin == null) forkJoin = new ForkJoinPool(count);
    return forkJoin;
  }

  public ExecutorService fixed() {
    if (fixed == null) fixed = Executors.newFixedThreadPool(count);
    return fixed;
  }

  /**
   * One virtual thread per task; the JVM's flags give them as many carriers as there are workers.
   *
   * @throws UnsupportedOperationException if the JDK has no virtual threads
   */
  public ExecutorService virtual() {
    if (virtual == null) virtual = newVirtual();
    return virtual;
  }

  private static ExecutorService newVirtual() {
    try {
      return (ExecutorService)
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class))
              .invoke();
    } catch (Throwable e) {
      throw new UnsupportedOperationException("virtual threads need JDK 21 or later", e);
    }
  }

  @Override
  public void close() {
    if (beat != null) beat.close();
    if (forkJoin != null) forkJoin.shutdown();
    if (fixed != null) fixed.shutdown();
    if (virtual != null) virtual.shutdown();
  }
}
