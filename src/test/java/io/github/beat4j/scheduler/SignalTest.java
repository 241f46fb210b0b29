package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is woken when there is work. */
class SignalTest extends IdleOnOneThread {
  @Test
  void a_signal_wakes_the_worker_that_went_to_sleep_last() {
    Worker first = asleep(2);
    Worker second = asleep(3);
    idle.signal(4, false);
    countsAre(SEARCHER);
    assertThat(second.wokenAcquire()).isTrue();
    assertThat(first.wokenAcquire()).isFalse();
    assertThat(waiting.unparked).containsExactly(thread);
  }

  @Test
  void a_signal_trusts_whoever_searches() {
    Worker sleeper = asleep(2);
    idle.addCounts(SEARCHER);
    idle.signal(4, true);
    countsAre(SEARCHER);
    assertThat(sleeper.wokenAcquire()).isFalse();
  }

  @Test
  void a_signal_trusts_the_pacer() {
    Worker sleeper = asleep(2);
    idle.addCounts(PACING + AWAKE);
    idle.signal(4, true);
    countsAre(PACING + AWAKE);
    assertThat(sleeper.wokenAcquire()).isFalse();
    assertThat(waiting.unparked).isEmpty();
  }

  @Test
  void work_that_is_meant_for_a_sleeper_wakes_it_whoever_searches() {
    Worker first = asleep(2);
    Worker second = asleep(3);
    idle.addCounts(SEARCHER);
    idle.signal(4, true, first);
    countsAre(2 * SEARCHER);
    assertThat(first.wokenAcquire()).isTrue();
    assertThat(second.wokenAcquire()).isFalse();
    idle.signal(4, true, first);
    countsAre(2 * SEARCHER);
  }

  @Test
  void even_the_one_that_work_is_meant_for_is_not_woken_beyond_the_limit() {
    Worker sleeper = asleep(2);
    idle.addCounts(3 * AWAKE);
    idle.signal(3, true, sleeper);
    countsAre(3 * AWAKE);
    assertThat(sleeper.wokenAcquire()).isFalse();
  }

  @Test
  void work_that_is_meant_for_a_worker_that_is_up_wakes_another_one() {
    Worker sleeper = asleep(2);
    idle.signal(4, true, worker);
    countsAre(SEARCHER);
    assertThat(sleeper.wokenAcquire()).isTrue();
  }

  @Test
  void a_batch_wakes_one_for_each_task_but_for_those_that_search_and_up_to_the_limit() {
    for (int i = 0; i < 6; i++) asleep(2 + i);
    idle.addCounts(SEARCHER + AWAKE);
    idle.signalAll(8, 3);
    countsAre(3 * SEARCHER + AWAKE);
    assertThat(waiting.unparked).hasSize(2);
    idle.signalAll(8, 3);
    countsAre(3 * SEARCHER + AWAKE);
    idle.signalAll(5, 100);
    countsAre(4 * SEARCHER + AWAKE);
    assertThat(waiting.unparked).hasSize(3);
  }

  @Test
  void a_batch_ends_the_pacers_nap() {
    idle.addCounts(SEARCHER);
    waiting.meanwhile =
        () -> {
          idle.signalAll(4, 1);
          assertThat(waiting.unparked).containsExactly(thread);
          makeWorkVisible();
        };
    idle.rest(worker, false);
    assertThat(waiting.naps).hasSize(1);
    countsAre(SEARCHER);
  }

  @Test
  void a_batch_that_finds_too_few_takes_the_others_back() {
    asleep(2);
    idle.signalAll(8, 5);
    countsAre(SEARCHER);
    assertThat(waiting.unparked).hasSize(1);
  }

  @Test
  void as_many_may_be_awake_as_the_limit_says() {
    Worker sleeper = asleep(2);
    idle.addCounts(3 * AWAKE);
    idle.signal(3, false);
    countsAre(3 * AWAKE);
    assertThat(sleeper.wokenAcquire()).isFalse();
    idle.signal(4, false);
    countsAre(4 * AWAKE + SEARCHING);
    assertThat(sleeper.wokenAcquire()).isTrue();
  }

  @Test
  void a_signal_that_finds_nobody_leaves_the_counts_as_they_were() {
    idle.addCounts(AWAKE);
    idle.signal(4, false);
    countsAre(AWAKE);
  }

  @Test
  void idle_is_whoever_has_no_work_within_the_limit() {
    assertThat(idle.hasIdle(0)).isFalse();
    assertThat(idle.hasIdle(1)).isTrue();
    idle.addCounts(2 * AWAKE + PACING);
    assertThat(idle.hasIdle(1)).isFalse();
    assertThat(idle.hasIdle(2)).isTrue();
  }

  @Test
  void everybody_is_woken_and_counts_as_a_searcher() {
    List<Worker> sleepers = new ArrayList<>();
    for (int i = 0; i < 5; i++) sleepers.add(asleep(2 + i));
    idle.wakeAll();
    countsAre(5 * SEARCHER);
    assertThat(sleepers).allMatch(Worker::wokenAcquire);
    assertThat(waiting.unparked).hasSize(5);
  }
}
