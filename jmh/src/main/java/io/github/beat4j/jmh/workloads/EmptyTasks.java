package io.github.beat4j.jmh.workloads;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Report;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Submits empty tasks from outside a pool and waits until all of them have run. */
public abstract class EmptyTasks implements AutoCloseable {
  private static final long LONGEST_SECONDS = 60;

  private EmptyTasks() {}

  public static EmptyTasks of(String pool, int workers) {
    return switch (pool) {
      case "beat" -> new OnBeat(BeatPool.builder().workers(workers).build());
      case "fork-join" -> new OnForkJoin(workers);
      default -> new OnFixedThreads(workers);
    };
  }

  public static EmptyTasks on(BeatPool pool) {
    return new OnBeat(pool);
  }

  abstract void execute(int tasks, Runnable task);

  abstract Future<?> submit(Runnable task);

  abstract boolean awaitAll() throws InterruptedException;

  @Override
  public abstract void close();

  public final long execute(int tasks) {
    execute(tasks, EmptyTasks::nothing);
    await();
    return tasks;
  }

  public final long submit(int tasks) {
    Future<?> last = null;
    for (int i = 0; i < tasks; i++) last = submit(EmptyTasks::nothing);
    await();
    if (last != null && !last.isDone()) throw new AssertionError("quiescent, but not done");
    return tasks;
  }

  /** Every task runs once. */
  public final void check(int tasks) {
    LongAdder runs = new LongAdder();
    execute(tasks, runs::increment);
    await();
    Report.check("tasks run", tasks, runs.sum());
  }

  private static void nothing() {}

  private void await() {
    try {
      if (!awaitAll()) throw new AssertionError("not quiescent after " + LONGEST_SECONDS + " s");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class OnBeat extends EmptyTasks {
    private final BeatPool pool;

    OnBeat(BeatPool pool) {
      this.pool = pool;
    }

    @Override
    void execute(int tasks, Runnable task) {
      for (int i = 0; i < tasks; i++) pool.execute(task);
    }

    @Override
    Future<?> submit(Runnable task) {
      return pool.submit(task);
    }

    @Override
    boolean awaitAll() throws InterruptedException {
      return pool.awaitQuiescence(Duration.ofSeconds(LONGEST_SECONDS));
    }

    @Override
    public void close() {
      pool.close();
    }
  }

  private static final class OnForkJoin extends EmptyTasks {
    private final ForkJoinPool pool;

    OnForkJoin(int workers) {
      pool = new ForkJoinPool(workers);
    }

    @Override
    void execute(int tasks, Runnable task) {
      for (int i = 0; i < tasks; i++) pool.execute(task);
    }

    @Override
    Future<?> submit(Runnable task) {
      return pool.submit(task);
    }

    @Override
    boolean awaitAll() {
      return pool.awaitQuiescence(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  /** Cannot tell when it is quiescent: ends after each round, and begins again for the next. */
  private static final class OnFixedThreads extends EmptyTasks {
    private final int workers;
    private ExecutorService pool;

    OnFixedThreads(int workers) {
      this.workers = workers;
      pool = Executors.newFixedThreadPool(workers);
    }

    @Override
    void execute(int tasks, Runnable task) {
      for (int i = 0; i < tasks; i++) pool.execute(task);
    }

    @Override
    Future<?> submit(Runnable task) {
      return pool.submit(task);
    }

    @Override
    boolean awaitAll() throws InterruptedException {
      pool.shutdown();
      boolean ended = pool.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
      pool = Executors.newFixedThreadPool(workers);
      return ended;
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }
}
