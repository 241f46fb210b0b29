package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class StatsTest {
  private static final PcallTest.Tree TREE = PcallTest.Tree.perfect(14);

  @Test
  void a_pool_that_has_done_nothing_has_counted_nothing() {
    try (BeatPool pool = BeatPool.builder().workers(5).build()) {
      BeatStats stats = pool.stats();
      assertThat(stats.workers()).isEqualTo(5);
      assertThat(stats)
          .isEqualTo(new BeatStats(5, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void every_promotion_is_taken_back_or_stolen(BeatPoolBuilder builder) {
    BeatPool pool = builder.build();
    for (int i = 0; i < 200; i++) pool.invoke(() -> PcallTest.Tree.lambdaSum(TREE));
    pool.close();
    BeatStats stats = pool.stats();
    assertThat(stats.takenBack() + stats.steals()).isEqualTo(stats.promotions());
    assertThat(stats.promotions()).isLessThanOrEqualTo(stats.registered());
    assertThat(stats.registered()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void tasks_are_counted_where_workers_ran_them(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 100; i++) pool.execute(() -> {});
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
      BeatStats stats = pool.stats();
      assertThat(stats.tasks()).isEqualTo(stats.threads() == 0 ? 0 : 100);
    }
  }

  @Test
  void most_calls_run_inline() {
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      for (int i = 0; i < 200; i++) pool.invoke(() -> PcallTest.Tree.lambdaSum(TREE));
      long calls = 200L * ((1 << 14) - 1);
      assertThat(pool.stats().registered()).isLessThan(calls / 10);
    }
  }

  @Test
  void an_eager_pool_promotes_every_call() {
    try (BeatPool pool = BeatPool.builder().workers(2).heartbeat(false).build()) {
      pool.invoke(() -> PcallTest.Tree.lambdaSum(TREE));
      assertThat(pool.stats().promotions()).isEqualTo((1 << 14) - 1);
    }
  }

  @Test
  void the_cost_of_a_promotion_and_the_interval_are_told_together() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      for (int i = 0; i < 100; i++) pool.invoke(() -> PcallTest.Tree.lambdaSum(TREE));
      BeatStats stats = pool.stats();
      assertThat(stats.promotionCost()).isPositive();
      assertThat(stats.heartbeatInterval())
          .isBetween(Duration.ofNanos(2_000), Duration.ofMillis(1));
    }
  }

  @Test
  void without_stealing_nothing_is_promoted() {
    try (BeatPool pool = BeatPool.builder().workers(4).stealing(false).build()) {
      pool.invoke(() -> PcallTest.Tree.lambdaSum(TREE));
      assertThat(pool.stats().promotions()).isZero();
      assertThat(pool.stats().threads()).isZero();
    }
  }
}
