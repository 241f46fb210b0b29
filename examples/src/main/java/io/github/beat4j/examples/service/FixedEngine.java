package io.github.beat4j.examples.service;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A fixed number of threads. A request is computed by one thread, sequentially; what has begun runs
 * to its end.
 */
final class FixedEngine implements Engine {
  private final ExecutorService pool;

  FixedEngine(int workers, int queue) {
    pool =
        new ThreadPoolExecutor(
            workers, workers, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue));
  }

  @Override
  public Future<?> submit(Runnable task) {
    return pool.submit(task);
  }

  @Override
  public long compute(Job job, Duration time) {
    return job.sequential();
  }

  @Override
  public void close() {
    Termination.await(pool);
  }
}
