package io.github.beat4j.examples.service;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Answers what was counted, at once, on the thread that reads requests. Counts itself not. */
final class StatsHandler implements HttpHandler {
  private final Traffic traffic;

  StatsHandler(Traffic traffic) {
    this.traffic = traffic;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    byte[] body = JSON.std.asBytes(traffic.counts());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
