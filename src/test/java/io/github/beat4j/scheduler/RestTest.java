package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A searcher sleeps, or paces. */
class RestTest extends IdleOnOneThread {
  @Test
  void beside_a_pacer_a_searcher_sleeps_until_it_is_woken() {
    idle.addCounts(SEARCHER + PACING + AWAKE);
    waiting.meanwhile =
        () -> {
          countsAre(PACING + AWAKE);
          if (waiting.parks == 3) idle.wakeAll(); // after two parks that ended for no reason
        };
    idle.rest(worker, false);
    countsAre(SEARCHER + PACING + AWAKE);
    assertThat(waiting.parks).isEqualTo(3);
    assertThat(waiting.naps).isEmpty();
    assertThat(worker.counts.slept).isEqualTo(1);
  }

  @Test
  void an_interrupt_does_not_keep_a_sleeper_awake() {
    idle.addCounts(SEARCHER + PACING);
    Thread.currentThread().interrupt();
    waiting.meanwhile = idle::wakeAll;
    idle.rest(worker, false);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void a_searcher_that_sees_work_does_not_park() {
    idle.addCounts(SEARCHER + PACING);
    makeWorkVisible();
    idle.rest(worker, false);
    countsAre(SEARCHER + PACING);
    assertThat(waiting.parks).isZero();
    assertThat(worker.counts.slept).isZero();
    idle.wakeAll();
    assertThat(worker.wokenAcquire()).isFalse(); // not among the sleepers any more
  }

  @Test
  void a_searcher_that_sees_the_end_does_not_park() {
    idle.addCounts(SEARCHER + PACING);
    scheduler.close();
    idle.rest(worker, false);
    countsAre(SEARCHER + PACING);
    assertThat(waiting.parks).isZero();
  }

  // --- the pacer

  @Test
  void the_pacer_naps_longer_each_time_and_sleeps_after_its_time() {
    idle.addCounts(SEARCHER);
    waiting.meanwhile =
        () -> {
          if (waiting.parks == 0) countsAre(PACING + AWAKE);
          else idle.wakeAll();
        };
    idle.rest(worker, false);
    assertThat(waiting.naps).containsExactly(50_000L, 100_000L, 200_000L, 400_000L, 400_000L);
    assertThat(waiting.parks).isEqualTo(1);
    countsAre(SEARCHER);
  }

  @Test
  void somebody_busy_keeps_the_pacer_pacing_and_gets_a_request() {
    Worker busy = listed(2);
    busy.busyOpaque(true);
    idle.addCounts(SEARCHER);
    waiting.meanwhile =
        () -> {
          if (waiting.parks > 0) idle.wakeAll();
          if (!busy.busyOpaque()) return;
          assertThat(busy.ticketOpaque()).isNull();
          busy.ticketOpaque(thread);
          if (waiting.naps.size() == 20) busy.busyOpaque(false);
        };
    busy.ticketOpaque(thread);
    idle.rest(worker, false);
    // The twentieth counts already, and 3 times 400 us are more than the pacer lingers.
    assertThat(waiting.naps).hasSize(20 + 2);
    assertThat(waiting.parks).isEqualTo(1);
  }

  @Test
  void the_pacer_ends_its_naps_when_it_sees_work() {
    idle.addCounts(SEARCHER);
    waiting.meanwhile =
        () -> {
          if (waiting.naps.size() == 2) makeWorkVisible();
        };
    idle.rest(worker, false);
    assertThat(waiting.naps).hasSize(2);
    assertThat(waiting.parks).isZero();
    countsAre(SEARCHER);
  }

  @Test
  void the_pacer_does_not_nap_if_it_sees_work_at_first() {
    idle.addCounts(SEARCHER);
    makeWorkVisible();
    idle.rest(worker, false);
    assertThat(waiting.naps).isEmpty();
    countsAre(SEARCHER);
  }

  @Test
  void whoever_is_fed_up_naps_once_whatever_there_is_and_asks_nobody_before() {
    Worker busy = listed(2);
    busy.busyOpaque(true);
    busy.ticketOpaque(thread);
    idle.addCounts(SEARCHER);
    makeWorkVisible();
    waiting.meanwhile =
        () -> {
          assertThat(busy.ticketOpaque()).isSameAs(thread);
          idle.signal(4, true);
        };
    idle.rest(worker, true);
    assertThat(waiting.naps).containsExactly(50_000L);
    assertThat(waiting.unparked).isEmpty(); // its first nap is not to be ended
    countsAre(SEARCHER);
  }

  @Test
  void an_urgent_signal_ends_the_pacers_nap_once() {
    idle.addCounts(SEARCHER);
    waiting.meanwhile =
        () -> {
          if (waiting.naps.size() > 1) return;
          idle.signal(4, false);
          assertThat(waiting.unparked).isEmpty();
          idle.signal(4, true);
          assertThat(waiting.unparked).containsExactly(thread);
          idle.signal(4, true);
          assertThat(waiting.unparked).hasSize(1);
          makeWorkVisible();
        };
    idle.rest(worker, false);
    countsAre(SEARCHER);
  }

  @Test
  void the_end_of_the_pool_ends_the_pacers_nap() {
    idle.addCounts(SEARCHER);
    waiting.meanwhile =
        () -> {
          scheduler.close();
          assertThat(waiting.unparked).containsExactly(thread);
        };
    idle.rest(worker, false);
    assertThat(waiting.naps).hasSize(1);
  }

  @Test
  void nobody_is_unparked_once_the_pacer_is_back() {
    idle.addCounts(SEARCHER);
    makeWorkVisible();
    idle.rest(worker, false);
    idle.addCounts(PACING - SEARCHING);
    idle.signal(4, true);
    assertThat(waiting.unparked).isEmpty();
  }
}
