package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TotalsTest {
  private final Scheduler scheduler =
      new Scheduler(new Settings("totals", 2, 0, true, true, true, 0, 0.01, 0, false, 0));

  private Worker worker(int factor) {
    Worker worker = new Worker(scheduler, 1);
    worker.counts.registered = factor;
    worker.counts.promoted = 2L * factor;
    worker.counts.tookBack = 3L * factor;
    worker.counts.stole = 4L * factor;
    worker.counts.failedSteals = 5L * factor;
    worker.counts.ran = 6L * factor;
    worker.counts.slept = 7L * factor;
    return worker;
  }

  @Test
  void counts_are_summed() {
    Totals totals = Totals.of(new Worker[] {worker(1), worker(10)}, 7);
    assertThat(totals)
        .isEqualTo(
            new Totals(
                7, 11, 22, 33, 44, 55, 66, 77, totals.promotionNanos(), totals.intervalNanos()));
  }

  @Test
  void cost_and_interval_are_means_over_those_that_have_promoted() {
    Worker cheap = worker(1);
    Worker dear = worker(1);
    for (int i = 0; i < 1000; i++) dear.promoter.sampled(600);
    Totals totals = Totals.of(new Worker[] {cheap, worker(0), dear}, 0);
    assertThat(totals.promotionNanos()).isCloseTo(400, within(1.0));
    assertThat(totals.intervalNanos())
        .isEqualTo((cheap.promoter.interval() + dear.promoter.interval()) / 2)
        .isBetween(39_900L, 40_100L);
  }

  @Test
  void where_nobody_has_promoted_nothing_was_measured() {
    assertThat(Totals.of(new Worker[] {worker(0)}, 1))
        .isEqualTo(new Totals(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void those_who_are_gone_still_count() {
    Totals totals = Totals.of(new Worker[] {worker(1)}, worker(10).counts, 7);
    assertThat(totals)
        .isEqualTo(
            new Totals(
                7, 11, 22, 33, 44, 55, 66, 77, totals.promotionNanos(), totals.intervalNanos()));
  }
}
