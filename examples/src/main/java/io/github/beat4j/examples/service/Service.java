package io.github.beat4j.examples.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: the JDK's HTTP server on the loopback address in front of an engine.
 *
 * <p>The server has no executor, so one thread reads all requests, and also writes the answers that
 * need no computation. All others are computed and written on the engine's threads. For jobs of
 * some ten microseconds that is one hand-over a request; a thread per connection would make it two.
 * The price: a client that sends half a request keeps the others waiting, so there should be a
 * proxy in between.
 */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);
  private static final int BACKLOG = 1_024;
  private static final Duration NAP = Duration.ofMillis(2);

  static {
    // Headers and body are two small packets: the second one must not wait for an acknowledgement.
    preset("sun.net.httpserver.nodelay", "true");
    // Connections that are kept open while they have no request; the server closes those beyond.
    preset("sun.net.httpserver.maxIdleConnections", "10000");
  }

  private final HttpServer server;
  private final Engine engine;
  private final Watch watch = new Watch(new OpenConnections());
  private final Traffic traffic = new Traffic();
  private volatile boolean closing;

  private Service(HttpServer server, Engine engine, Duration deadline) {
    this.server = server;
    this.engine = engine;
    for (Endpoint endpoint : new Endpoint[] {Endpoint.SMALL, Endpoint.LARGE}) {
      server.createContext(
          endpoint.path(),
          new JobHandler(endpoint, engine, deadline, traffic, watch, () -> closing));
    }
    server.createContext("/stats", new StatsHandler(traffic));
  }

  /**
   * Starts a service.
   *
   * @param port where it listens; 0 for any that is free
   * @param engine computes; closed with the service
   * @param deadline how long a request may take, from when it was read
   */
  public static Service start(int port, Engine engine, Duration deadline) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    Service service = new Service(HttpServer.create(address, BACKLOG), engine, deadline);
    service.server.start();
    return service;
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** What was received and how it ended. */
  public Map<String, Object> counts() {
    return traffic.counts();
  }

  /**
   * Answers 503 from now on, waits until all that was received is answered, and ends the threads.
   * On the calling thread; an interrupt ends the wait.
   */
  @Override
  public void close() {
    closing = true;
    try {
      while (traffic.open() > 0) Thread.sleep(NAP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    engine.close();
    watch.close();
    LOG.info("closed: {}", traffic);
  }

  private static void preset(String property, String value) {
    if (System.getProperty(property) == null) System.setProperty(property, value);
  }
}
