package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A setting out of its bounds is named, with its value, its bounds and what to do. */
class BeatPoolBuilderTest {

  private static void rejects(String message, ThrowingCallable setting) {
    assertThatThrownBy(setting)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .hasMessageContaining("); leave it unset for ");
  }

  private static BeatPoolBuilder builder() {
    return BeatPool.builder();
  }

  @Test
  void workers_have_bounds() {
    rejects("workers: 0 (expected: 1..32767)", () -> builder().workers(0));
    rejects("workers: -7 (expected: 1..32767)", () -> builder().workers(-7));
    rejects("workers: 32768 (expected: 1..32767)", () -> builder().workers(32768));
    assertThatCode(() -> builder().workers(1).workers(32767)).doesNotThrowAnyException();
  }

  @Test
  void the_interval_has_bounds() {
    String bounds = " (expected: PT0.000000001S..PT1S); leave it unset to derive it";
    for (Duration bad :
        new Duration[] {
          Duration.ZERO,
          Duration.ofNanos(-1),
          Duration.ofSeconds(1).plusNanos(1),
          Duration.ofSeconds(Long.MAX_VALUE),
          Duration.ofSeconds(Long.MIN_VALUE)
        }) {
      assertThatThrownBy(() -> builder().heartbeatInterval(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("heartbeatInterval: " + bad + bounds);
    }
    assertThatCode(
            () ->
                builder()
                    .heartbeatInterval(Duration.ofNanos(1))
                    .heartbeatInterval(Duration.ofSeconds(1)))
        .doesNotThrowAnyException();
  }

  @Test
  void the_overhead_has_bounds() {
    rejects("overhead: 0.0 (expected: 0.0001..1)", () -> builder().overhead(0));
    rejects("overhead: -1.0 (expected: 0.0001..1)", () -> builder().overhead(-1));
    rejects("overhead: 1.5 (expected: 0.0001..1)", () -> builder().overhead(1.5));
    rejects("overhead: NaN (expected: 0.0001..1)", () -> builder().overhead(Double.NaN));
    assertThatCode(() -> builder().overhead(0.0001).overhead(1)).doesNotThrowAnyException();
  }

  @Test
  void the_queue_capacity_has_bounds() {
    rejects("queueCapacity: 0 (expected: 1..1073741824)", () -> builder().queueCapacity(0));
    rejects(
        "queueCapacity: 1073741825 (expected: 1..1073741824)",
        () -> builder().queueCapacity((1 << 30) + 1));
    assertThatCode(() -> builder().queueCapacity(1).queueCapacity(1 << 30))
        .doesNotThrowAnyException();
  }

  @Test
  void the_stack_size_has_bounds() {
    rejects("stackSize: 65535 (expected: 65536..1099511627776)", () -> builder().stackSize(65535));
    rejects("stackSize: 0 (expected: 65536..1099511627776)", () -> builder().stackSize(0));
    rejects(
        "stackSize: 1099511627777 (expected: 65536..1099511627776)",
        () -> builder().stackSize((1L << 40) + 1));
    assertThatCode(() -> builder().stackSize(65536).stackSize(1L << 40)).doesNotThrowAnyException();
  }

  @Test
  void the_spare_threads_have_bounds() {
    rejects("spareThreads: -1 (expected: 0..32767)", () -> builder().spareThreads(-1));
    rejects("spareThreads: 32768 (expected: 0..32767)", () -> builder().spareThreads(32768));
    assertThatCode(() -> builder().spareThreads(0).spareThreads(32767)).doesNotThrowAnyException();
  }

  @Test
  void a_name_is_some_text() {
    rejects("name: blank (expected: some text)", () -> builder().name(""));
    rejects("name: blank (expected: some text)", () -> builder().name(" \t"));
    assertThatThrownBy(() -> builder().name(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void threads_carry_the_name() throws Exception {
    try (BeatPool pool = builder().name("orchard").workers(2).build()) {
      assertThat(pool.submit(() -> Thread.currentThread().getName()).get())
          .isEqualTo("orchard-worker-1");
      assertThat(pool).asString().startsWith("BeatPool[orchard, ");
    }
  }

  @Test
  void two_pools_without_a_name_have_different_ones() {
    try (BeatPool one = builder().build();
        BeatPool two = builder().build()) {
      assertThat(one.toString().split(",", 2)[0]).isNotEqualTo(two.toString().split(",", 2)[0]);
    }
  }

  @Test
  void a_set_interval_is_the_one_in_the_figures() {
    try (BeatPool pool = builder().workers(2).heartbeatInterval(Duration.ofNanos(12_345)).build()) {
      pool.invoke(() -> Beat.pcall(() -> {}, () -> {}));
      assertThat(pool.stats().promotions()).isPositive();
      assertThat(pool.stats().heartbeatInterval()).isEqualTo(Duration.ofNanos(12_345));
    }
  }

  @Test
  void building_starts_no_thread() {
    try (BeatPool pool = builder().workers(8).build()) {
      assertThat(pool.stats().threads()).isZero();
    }
  }
}
