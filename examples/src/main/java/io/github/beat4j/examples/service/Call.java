package io.github.beat4j.examples.service;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that waits for its engine, and then is computed and answered on one of the engine's
 * threads. The time it has counts from when it was read: a request that has waited too long is not
 * computed at all.
 */
final class Call implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private final Engine engine;
  private final Job job;
  private final Reply reply;
  private final RequestId id;
  private final Duration time;
  private final long begin = System.nanoTime();

  Call(Engine engine, Job job, Reply reply, RequestId id, Duration time) {
    this.engine = engine;
    this.job = job;
    this.reply = reply;
    this.id = id;
    this.time = time;
  }

  @Override
  public void run() {
    id.around(this::answer);
  }

  private void answer() {
    try {
      Duration left = left();
      if (left.isNegative() || left.isZero()) throw new TimeoutException("waited for " + time);
      long result = engine.compute(job, left);
      if (left().isNegative()) throw new TimeoutException("computed, but not within " + time);
      reply.send(200, "{\"status\":200,\"result\":" + result + "}");
      LOG.debug("200: {}", result);
    } catch (TimeoutException e) {
      LOG.info("504: {}", e.getMessage());
      reply.send(504, "{\"status\":504,\"error\":\"not done within " + time.toMillis() + " ms\"}");
    } catch (CancellationException e) {
      LOG.info("stopped");
      reply.send(503, "{\"status\":503,\"error\":\"cancelled\"}");
    } catch (RuntimeException | Error e) {
      LOG.error("500", e);
      reply.send(500, "{\"status\":500,\"error\":\"a mistake of the service\"}");
    }
  }

  private Duration left() {
    return time.minusNanos(System.nanoTime() - begin);
  }
}
