package io.github.beat4j.examples.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels the computations of clients that have gone, and writes progress to those that asked for
 * it. One daemon thread for all.
 *
 * <p>Ten times a second it asks the system which connections are open, if a request is there that
 * was there the last time: so short ones cause no such look. Where the system does not tell, only
 * writing progress finds out. A client that does not read its progress keeps the others waiting
 * only once its socket's buffers are full of such lines.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration PERIOD = Duration.ofMillis(100);

  private final OpenConnections connections;
  private final Queue<Watched> fresh = new ConcurrentLinkedQueue<>();
  private List<Watched> old = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "service-watch");
            thread.setDaemon(true);
            return thread;
          });

  private record Watched(Reply reply, Future<?> computation, RequestId id) {
    void cancel() {
      if (computation.cancel(false)) id.around(() -> LOG.info("cancelled: the client has gone"));
    }
  }

  Watch(OpenConnections connections) {
    this.connections = connections;
    Future<?> unused =
        timer.scheduleWithFixedDelay(
            this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks after a request until it has ended. Does not wait. */
  void follow(Reply reply, Future<?> computation, RequestId id) {
    fresh.add(new Watched(reply, computation, id));
  }

  /** The same, and writes a line to the client each time the period is over. */
  void follow(Reply reply, Future<?> computation, Duration period, RequestId id) {
    tell(new Watched(reply, computation, id), period);
  }

  private void tell(Watched watched, Duration period) {
    Future<?> unused =
        timer.schedule(() -> progress(watched, period), period.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void progress(Watched watched, Duration period) {
    if (watched.computation.isDone()) return;
    if (watched.reply.progress()) {
      tell(watched, period);
    } else {
      watched.cancel();
    }
  }

  private void look() {
    try {
      lookAtAll();
    } catch (RuntimeException e) {
      // Thrown further, it would be the last look, and nobody would know.
      LOG.error("watching", e);
    }
  }

  private void lookAtAll() {
    old.removeIf(watched -> watched.computation.isDone());
    if (!old.isEmpty()) connections.now().ifPresent(this::cancelAllBut);
    for (Watched next = fresh.poll(); next != null; next = fresh.poll())
      if (!next.computation.isDone()) old.add(next);
  }

  private void cancelAllBut(Set<Connection> open) {
    old.removeIf(
        watched -> {
          if (open.contains(watched.reply.connection()) || !watched.reply.abandon()) return false;
          watched.cancel();
          return true;
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
