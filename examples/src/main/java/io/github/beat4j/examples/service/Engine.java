package io.github.beat4j.examples.service;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** The threads that compute. All that differs between the services that are compared. */
public interface Engine extends AutoCloseable {
  /**
   * Hands a task over. Never waits; the task begins later, on a thread of the engine.
   *
   * @return cancels the task: one that has not begun never does; whether one that runs stops is up
   *     to the engine
   * @throws java.util.concurrent.RejectedExecutionException if as many tasks wait as the queue
   *     holds
   */
  Future<?> submit(Runnable task);

  /**
   * Computes. Called by a submitted task, on its thread; other threads of the engine may take part.
   *
   * @param time how long there is time; an engine that cannot stop a computation ignores it
   * @return the result, maybe too late
   * @throws TimeoutException if the time was over; nothing of the computation runs any more
   * @throws java.util.concurrent.CancellationException if the task was cancelled
   */
  long compute(Job job, Duration time) throws TimeoutException;

  /** Finishes what was submitted, on the engine's threads, and waits for it. */
  @Override
  void close();
}
