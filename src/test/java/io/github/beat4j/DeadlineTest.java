package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time limits. */
class DeadlineTest {
  private static final Duration SHORT = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofMinutes(5);

  private static long small(Long n) {
    return n == 0 ? 1 : Beat.pcallLong(DeadlineTest::small, n - 1, n - 1, Long::sum);
  }

  private static long endless() {
    while (true) if (small(10L) < 0) return 0;
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void a_call_that_takes_too_long_stops(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      Throwable thrown =
          catchThrowable(() -> pool.invoke(() -> Beat.withTimeout(SHORT, DeadlineTest::endless)));
      assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
      DeadlineExceededException exceeded = (DeadlineExceededException) thrown;
      assertThat(exceeded.timeout()).isEqualTo(SHORT);
      assertThat(exceeded.positions()).isNotEmpty();
      assertThat(exceeded.positions().get(0).frames())
          .anyMatch(frame -> frame.getClassName().equals(DeadlineTest.class.getName()));
      assertThat(exceeded).hasMessageStartingWith("not done within PT0.01S");
      assertThat((long) pool.invoke(() -> small(5L))).isEqualTo(32);
    }
  }

  @Test
  void a_call_that_is_done_in_time_is_left_alone() throws IOException {
    assertThat(Beat.withTimeout(LONG, () -> small(5L))).isEqualTo(32);
    assertThatThrownBy(
            () ->
                Beat.withTimeout(
                    LONG,
                    () -> {
                      throw new IOException("own");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("own");
    assertThat(Beat.isCancelled()).isFalse();
  }

  @Test
  void the_nearer_of_two_limits_counts() {
    assertThatThrownBy(
            () -> Beat.withTimeout(LONG, () -> Beat.withTimeout(SHORT, DeadlineTest::endless)))
        .isInstanceOf(DeadlineExceededException.class)
        .extracting(e -> ((DeadlineExceededException) e).timeout())
        .isEqualTo(SHORT);
    assertThatThrownBy(
            () -> Beat.withTimeout(SHORT, () -> Beat.withTimeout(LONG, DeadlineTest::endless)))
        .isInstanceOf(DeadlineExceededException.class)
        .extracting(e -> ((DeadlineExceededException) e).timeout())
        .isEqualTo(SHORT);
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void the_exception_says_what_became_of_the_branches(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      DeadlineExceededException exceeded = null;
      // On a busy machine the first two branches may need longer than a short limit.
      for (Duration limit = SHORT; reached(exceeded) < 5; limit = limit.multipliedBy(2))
        exceeded = exceeded(pool, limit);
      assertThat(exceeded.scopes()).containsExactly(new ScopeSummary(5, 2, 0, true));
      assertThat(exceeded)
          .hasMessageContaining(
              "of 5 branches 2 returned, 0 failed, 3 were cancelled or never began");
    }
  }

  private static long reached(@Nullable DeadlineExceededException exceeded) {
    return exceeded == null || exceeded.scopes().isEmpty() ? 0 : exceeded.scopes().get(0).forked();
  }

  /** Two branches that end, then three that do not. */
  private static DeadlineExceededException exceeded(BeatPool pool, Duration limit) {
    Throwable thrown =
        catchThrowable(
            () ->
                pool.invoke(
                    () ->
                        Beat.withTimeout(
                            limit,
                            () ->
                                Beat.scope(
                                    s -> {
                                      s.fork(() -> 1);
                                      s.fork(() -> 2);
                                      s.join();
                                      s.fork(DeadlineTest::blocks);
                                      s.fork(DeadlineTest::blocks);
                                      s.fork(DeadlineTest::blocks);
                                      return s.join();
                                    }))));
    assertThat(thrown).isInstanceOf(DeadlineExceededException.class);
    return (DeadlineExceededException) thrown;
  }

  @Test
  void a_call_that_blocks_is_interrupted_if_it_asks_for_it() {
    assertThatThrownBy(() -> Beat.withTimeout(SHORT, DeadlineTest::blocks))
        .isInstanceOf(DeadlineExceededException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void no_time_at_all_is_too_short() {
    assertThatThrownBy(() -> Beat.withTimeout(Duration.ZERO, DeadlineTest::endless))
        .isInstanceOf(DeadlineExceededException.class);
    assertThatThrownBy(() -> Beat.withTimeout(Duration.ofDays(-1), DeadlineTest::endless))
        .isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void forever_is_long_enough() {
    assertThat(Beat.withTimeout(Duration.ofSeconds(Long.MAX_VALUE), () -> small(3L))).isEqualTo(8);
  }

  @Test
  void a_nearer_limit_is_not_missed_while_a_later_one_is_waited_for() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      Future<Integer> later = pool.submit(() -> Beat.withTimeout(LONG, DeadlineTest::blocks));
      for (int i = 0; i < 20; i++)
        assertThatThrownBy(() -> pool.invoke(() -> Beat.withTimeout(SHORT, DeadlineTest::endless)))
            .isInstanceOf(DeadlineExceededException.class);
      later.cancel(true);
    }
  }

  @Test
  void many_limits_at_once_all_end() {
    int callers = 16;
    try (BeatPool pool = BeatPool.builder().workers(callers).build()) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        Duration timeout = Duration.ofMillis(5 + 7 * i % 40);
        calls.add(pool.submit(() -> Beat.withTimeout(timeout, DeadlineTest::blocks)));
      }
      for (Future<?> call : calls)
        assertThatThrownBy(call::get).hasCauseInstanceOf(DeadlineExceededException.class);
    }
  }

  @Test
  void a_guest_that_has_outlived_its_pool_still_has_its_limit() {
    BeatPool pool = BeatPool.builder().workers(1).build();
    assertThatThrownBy(
            () ->
                pool.invoke(
                    () -> {
                      pool.close();
                      return Beat.withTimeout(SHORT, DeadlineTest::endless);
                    }))
        .isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void the_thread_that_waits_for_limits_goes_with_the_pool() throws InterruptedException {
    String name = "limited-" + UUID.randomUUID();
    try (BeatPool pool = BeatPool.builder().workers(1).name(name).build()) {
      assertThat(pool.invoke(() -> Beat.withTimeout(LONG, () -> alarms(name))))
          .isNotEmpty()
          .allMatch(Thread::isDaemon);
    }
    for (Thread thread : alarms(name)) thread.join(10_000);
    assertThat(alarms(name)).isEmpty();
  }

  private static List<Thread> alarms(String pool) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(pool + "-deadlines"))
        .toList();
  }

  private static int blocks() throws InterruptedException {
    return Beat.interruptibly(
        () -> {
          Thread.sleep(100_000);
          return 0;
        });
  }
}
