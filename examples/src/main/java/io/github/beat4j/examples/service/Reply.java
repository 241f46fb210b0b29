package io.github.beat4j.examples.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request, written once, by whichever thread has it first. Progress may be
 * written before: then the status is 200 whatever comes, and the last line says what came.
 *
 * <p>The JDK's server tells nobody that a client has gone; a write finds out, as progress is one,
 * or the system knows.
 */
final class Reply {
  private static final byte[] PROGRESS = "{\"status\":102}\n".getBytes(StandardCharsets.UTF_8);

  private final HttpExchange exchange;
  private final Traffic traffic;
  private @Nullable OutputStream begun;
  private boolean ended;

  Reply(HttpExchange exchange, Traffic traffic) {
    this.exchange = exchange;
    this.traffic = traffic;
  }

  /** The headers to come. Before anything was written, by the thread that has read the request. */
  Headers headers() {
    return exchange.getResponseHeaders();
  }

  /** Over which the client is connected, if it still is. */
  Connection connection() {
    return Connection.of(exchange);
  }

  /**
   * Answers, on the calling thread, unless that was done. May wait for the client to read.
   *
   * @return whether this was the answer
   */
  synchronized boolean send(int status, String json) {
    if (ended) return false;
    ended = true;
    byte[] body = (json + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = begun == null ? begin(status, body.length) : begun) {
      out.write(body);
    } catch (IOException e) {
      giveUp();
      return false;
    }
    traffic.answered(status);
    return true;
  }

  /**
   * Writes a line that says that the answer is not there yet, on the calling thread, unless it is.
   *
   * @return false if the client has gone; the request has ended then
   */
  synchronized boolean progress() {
    if (ended) return true;
    try {
      if (begun == null) begun = begin(200, 0);
      begun.write(PROGRESS);
      begun.flush();
      return true;
    } catch (IOException e) {
      ended = true;
      giveUp();
      return false;
    }
  }

  /**
   * Ends the request without an answer: its client has gone.
   *
   * @return false if it had ended before
   */
  synchronized boolean abandon() {
    if (ended) return false;
    ended = true;
    giveUp();
    return true;
  }

  /** Length 0 stands for one that nobody knows yet. */
  private OutputStream begin(int status, int length) throws IOException {
    headers().set("Content-Type", length == 0 ? "application/x-ndjson" : "application/json");
    exchange.sendResponseHeaders(status, length);
    return exchange.getResponseBody();
  }

  private void giveUp() {
    exchange.close();
    traffic.gone();
  }
}
