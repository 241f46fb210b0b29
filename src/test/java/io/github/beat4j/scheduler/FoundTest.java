package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a searcher that has found work leaves to others, and who counts as awake while it waits. */
class FoundTest extends IdleOnOneThread {
  @Test
  void the_last_searcher_that_finds_work_wakes_another_for_what_is_left() {
    pool(4);
    Worker sleeper = asleep(2);
    idle.addCounts(2 * SEARCHER);
    makeWorkVisible();
    idle.found(4);
    countsAre(SEARCHER + AWAKE);
    assertThat(sleeper.wokenAcquire()).isFalse();
    idle.found(4);
    countsAre(SEARCHER + 2 * AWAKE);
    assertThat(sleeper.wokenAcquire()).isTrue();
  }

  @Test
  void the_last_searcher_wakes_nobody_where_somebody_paces_or_nothing_is_left() {
    pool(4);
    Worker sleeper = asleep(2);
    idle.addCounts(SEARCHER + PACING + AWAKE);
    makeWorkVisible();
    idle.found(4);
    countsAre(PACING + 2 * AWAKE);
    assertThat(sleeper.wokenAcquire()).isFalse();
    deque().pop();
    idle.addCounts(SEARCHING - PACING);
    idle.found(4);
    countsAre(2 * AWAKE);
    assertThat(sleeper.wokenAcquire()).isFalse();
  }

  @Test
  void asked_for_work_wakes_one_more_for_each_four_that_may_compute() {
    pool(8);
    Worker first = asleep(2);
    Worker second = asleep(3);
    idle.addCounts(SEARCHER);
    idle.signal(4, true);
    countsAre(SEARCHER);
    idle.signal(8, false);
    countsAre(SEARCHER);
    idle.signal(8, true);
    countsAre(2 * SEARCHER);
    idle.signal(8, true);
    countsAre(2 * SEARCHER);
    assertThat(first.wokenAcquire() ^ second.wokenAcquire()).isTrue();
  }

  @Test
  void a_thief_that_leaves_more_wakes_two() {
    pool(12);
    Worker first = asleep(2);
    Worker second = asleep(3);
    Worker third = asleep(4);
    idle.addCounts(AWAKE);
    idle.foundMore(12, worker);
    countsAre(AWAKE + 2 * SEARCHER);
    assertThat(first.wokenAcquire()).isFalse();
    assertThat(second.wokenAcquire()).isTrue();
    assertThat(third.wokenAcquire()).isTrue();
  }

  @Test
  void a_patient_joiner_wakes_another_for_what_is_visible() {
    pool(4);
    Worker sleeper = asleep(2);
    worker.hunter.setThreadOfPool();
    idle.addCounts(AWAKE);
    idle.beginWait(worker, true);
    assertThat(sleeper.wokenAcquire()).isFalse();
    idle.endWait(worker);
    makeWorkVisible();
    idle.beginWait(worker, false);
    assertThat(sleeper.wokenAcquire()).isFalse();
    idle.endWait(worker);
    idle.beginWait(worker, true);
    assertThat(sleeper.wokenAcquire()).isTrue();
    countsAre(SEARCHER);
  }

  @Test
  void a_worker_that_retires_counts_no_more() {
    idle.addCounts(SEARCHER);
    idle.retire();
    countsAre(0);
  }

  @Test
  void a_guest_that_waits_was_never_counted() {
    idle.addCounts(AWAKE);
    idle.beginWait(worker, true);
    idle.endWait(worker);
    countsAre(AWAKE);
  }

  @Test
  void a_worker_of_the_pool_that_waits_does_not_count_as_awake() {
    worker.hunter.setThreadOfPool();
    idle.addCounts(2 * AWAKE);
    idle.beginWait(worker, false);
    countsAre(AWAKE);
    idle.endWait(worker);
    countsAre(2 * AWAKE);
  }

  @Test
  void the_last_searcher_wakes_a_sleeper_where_no_more_threads_can_be_started() {
    Worker sleeper = asleep(2);
    idle.addCounts(SEARCHER);
    makeWorkVisible();
    idle.found(4);
    countsAre(SEARCHER + AWAKE);
    assertThat(sleeper.wokenAcquire()).isTrue();
  }
}
