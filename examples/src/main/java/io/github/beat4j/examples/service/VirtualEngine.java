package io.github.beat4j.examples.service;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * A virtual thread for each request, which computes it sequentially. The JDK runs them on one
 * thread per processor. There is no queue, so what is bounded is how many requests are open: as
 * many as another engine would compute and hold. What has begun runs to its end.
 */
final class VirtualEngine implements Engine {
  private final ExecutorService threads = newVirtualThreadPerTaskExecutor();
  private final Semaphore open;
  private final int most;

  VirtualEngine(int workers, int queue) {
    most = workers + queue;
    open = new Semaphore(most);
  }

  @Override
  public Future<?> submit(Runnable task) {
    if (!open.tryAcquire())
      throw new RejectedExecutionException("queue: " + most + " requests open");
    FutureTask<?> future = new FutureTask<>(task, null);
    try {
      threads.execute(
          () -> {
            try {
              future.run();
            } finally {
              open.release();
            }
          });
    } catch (RejectedExecutionException closed) {
      open.release();
      throw closed;
    }
    return future;
  }

  @Override
  public long compute(Job job, Duration time) {
    return job.sequential();
  }

  @Override
  public void close() {
    Termination.await(threads);
  }

  /** By reflection: the examples are compiled for Java 17. */
  private static ExecutorService newVirtualThreadPerTaskExecutor() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException e) {
      throw unsupported(e);
    } catch (InvocationTargetException e) {
      throw unsupported(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static UnsupportedOperationException unsupported(Throwable reason) {
    return new UnsupportedOperationException(
        "engine: virtual on Java %d (expected: Java 21 or later); choose another engine or JDK"
            .formatted(Runtime.version().feature()),
        reason);
  }
}
