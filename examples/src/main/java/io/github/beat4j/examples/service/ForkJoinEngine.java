package io.github.beat4j.examples.service;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * One ForkJoinPool. A request begins on a worker, and others take the tasks that it forks; the
 * cut-off is an expert's. The pool's own queue has no bound, so its length is looked at before.
 * What has begun runs to its end.
 */
final class ForkJoinEngine implements Engine {
  private final ForkJoinPool pool;
  private final int queue;

  ForkJoinEngine(int workers, int queue) {
    this.pool = new ForkJoinPool(workers);
    this.queue = queue;
  }

  @Override
  public Future<?> submit(Runnable task) {
    if (pool.getQueuedSubmissionCount() >= queue)
      throw new RejectedExecutionException("queue: " + queue + " requests wait");
    return pool.submit(task);
  }

  @Override
  public long compute(Job job, Duration time) {
    return job.forkJoinTask().invoke();
  }

  @Override
  public void close() {
    Termination.await(pool);
  }
}
