package io.github.beat4j.examples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the requests of one endpoint, the same for all engines. Called on the thread that reads
 * them, which computes nothing and waits for nobody: it hands the request over, or answers at once
 * that it is wrong (400) or one too many (503).
 */
final class JobHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JobHandler.class);
  private static final int LONGEST_PERIOD = 60_000;

  private final Endpoint endpoint;
  private final Engine engine;
  private final Duration time;
  private final Traffic traffic;
  private final Watch watch;
  private final BooleanSupplier closing;

  JobHandler(
      Endpoint endpoint,
      Engine engine,
      Duration time,
      Traffic traffic,
      Watch watch,
      BooleanSupplier closing) {
    this.endpoint = endpoint;
    this.engine = engine;
    this.time = time;
    this.traffic = traffic;
    this.watch = watch;
    this.closing = closing;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      exchange.sendResponseHeaders(405, -1);
      exchange.close();
      return;
    }
    // Before it is asked whether the service closes, which waits for what was received.
    traffic.received();
    RequestId id = RequestId.of(exchange);
    Reply reply = new Reply(exchange, traffic);
    reply.headers().set(RequestId.HEADER, id.text());
    try {
      Parameters parameters = new Parameters(exchange.getRequestURI().getRawQuery());
      int n = parameters.number("n", 1, endpoint.largest(), endpoint.size());
      int period = parameters.number("progress", 1, LONGEST_PERIOD, 0);
      if (closing.getAsBoolean()) throw new RejectedExecutionException("the service closes");
      Future<?> computation = engine.submit(new Call(engine, endpoint.ofSize(n), reply, id, time));
      if (period > 0) watch.follow(reply, computation, Duration.ofMillis(period), id);
      else watch.follow(reply, computation, id);
    } catch (IllegalArgumentException e) {
      reply.send(400, "{\"status\":400,\"error\":\"" + e.getMessage() + "\"}");
    } catch (RejectedExecutionException e) {
      id.around(() -> LOG.debug("503: {}", e.getMessage()));
      reply.headers().set("Retry-After", "1");
      if (closing.getAsBoolean()) reply.headers().set("Connection", "close");
      reply.send(503, "{\"status\":503,\"error\":\"too many requests wait\"}");
    }
  }
}
