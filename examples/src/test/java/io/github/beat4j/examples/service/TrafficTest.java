package io.github.beat4j.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TrafficTest {
  private static final int LOOKS = 20_000;

  private static long number(Object count) {
    return ((Number) count).longValue();
  }

  @Test
  @Timeout(60)
  void what_is_open_is_the_difference_of_the_other_counts_while_requests_come() throws Exception {
    Traffic traffic = new Traffic();
    AtomicBoolean over = new AtomicBoolean();
    Thread server =
        new Thread(
            () -> {
              while (!over.get()) {
                traffic.received();
                traffic.answered(200);
                traffic.received();
                traffic.gone();
              }
            });
    server.start();
    try {
      for (int i = 0; i < LOOKS; i++) {
        Map<String, Object> counts = traffic.counts();
        long answered =
            ((Map<?, ?>) counts.get("answered"))
                .values().stream().mapToLong(TrafficTest::number).sum();
        long open = number(counts.get("open"));
        assertThat(open)
            .isNotNegative()
            .isEqualTo(number(counts.get("received")) - answered - number(counts.get("gone")));
      }
    } finally {
      over.set(true);
      server.join();
    }
  }
}
