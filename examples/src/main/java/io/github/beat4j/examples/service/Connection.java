package io.github.beat4j.examples.service;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetSocketAddress;

/**
 * The two ends of a TCP connection.
 *
 * @param local this machine's
 * @param remote the client's
 */
record Connection(InetSocketAddress local, InetSocketAddress remote) {
  static Connection of(HttpExchange exchange) {
    return new Connection(exchange.getLocalAddress(), exchange.getRemoteAddress());
  }
}
