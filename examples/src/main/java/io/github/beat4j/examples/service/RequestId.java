package io.github.beat4j.examples.service;

import com.sun.net.httpserver.HttpExchange;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the log lines of one request have in common. The one place that knows where a log line finds
 * it: in the MDC of the thread that writes it, under {@code request}.
 *
 * @param text letters, digits and dashes
 */
record RequestId(String text) {
  static final String HEADER = "X-Request-Id";
  static final String KEY = "request";
  private static final int LONGEST = 64;
  private static final AtomicLong NEXT = new AtomicLong(1);

  /** The client's own id if it is a decent one, or the next number. */
  static RequestId of(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(HEADER);
    return new RequestId(decent(given) ? given : Long.toString(NEXT.getAndIncrement()));
  }

  private static boolean decent(@Nullable String id) {
    return id != null
        && !id.isEmpty()
        && id.length() <= LONGEST
        && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
  }

  /**
   * Runs a part of the request on the calling thread, whose log lines carry the id meanwhile. So do
   * those of branches that another worker steals, where the engine's pool carries the MDC.
   */
  void around(Runnable part) {
    MDC.put(KEY, text);
    try {
      part.run();
    } finally {
      MDC.remove(KEY);
    }
  }
}
