package io.github.beat4j.examples.service;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes progress to clients that asked for it, and cancels the computation of one that has gone.
 * One daemon thread for all; it sleeps while there is nobody to write to. A client that does not
 * read keeps the others waiting only once its socket's buffers are full of such lines.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "service-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Looks after a request until it has ended. Does not wait. */
  void follow(Reply reply, Future<?> computation, Duration period, RequestId id) {
    Future<?> unused =
        timer.schedule(
            () -> id.around(() -> look(reply, computation, period, id)),
            period.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  private void look(Reply reply, Future<?> computation, Duration period, RequestId id) {
    if (computation.isDone()) return;
    if (reply.progress()) {
      follow(reply, computation, period, id);
    } else if (computation.cancel(false)) {
      LOG.info("cancelled: the client has gone");
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
