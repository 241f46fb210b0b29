package io.github.beat4j.examples.service;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.DeadlineExceededException;
import io.github.beat4j.context.ContextCarrier;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;

/**
 * One Beat pool. A request begins on a worker, and other workers that are free take a part of it. A
 * computation whose time is over, or whose future is cancelled, stops at its next call.
 */
final class BeatEngine implements Engine {
  private final BeatPool pool;
  private final ToLongFunction<Job> form;

  /**
   * Starts the pool.
   *
   * @param shares whether other workers take a part of a request
   * @param form how a job is computed
   */
  BeatEngine(int workers, int queue, boolean shares, ToLongFunction<Job> form) {
    this.form = form;
    pool =
        BeatPool.builder()
            .name("service")
            .workers(workers)
            .queueCapacity(queue)
            .stealing(shares)
            .context(ContextCarrier.mdc())
            .build();
  }

  @Override
  public Future<?> submit(Runnable task) {
    return pool.submit(task);
  }

  @Override
  public long compute(Job job, Duration time) throws TimeoutException {
    try {
      return Beat.withTimeout(time, () -> form.applyAsLong(job));
    } catch (DeadlineExceededException e) {
      TimeoutException timeout = new TimeoutException(e.getMessage());
      timeout.initCause(e);
      throw timeout;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
