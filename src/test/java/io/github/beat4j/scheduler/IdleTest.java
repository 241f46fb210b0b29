package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.WorkDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * On one thread: what happens while a worker naps or parks happens in its {@link Recorded} wait.
 */
class IdleTest {
  private static final long SEARCHER = SEARCHING + AWAKE;
  private final Recorded waiting = new Recorded();
  private final Thread thread = new Thread("sleeper");
  private Scheduler scheduler;
  private Idle idle;
  private Worker worker;

  /** Only a test that starts none may allow threads. */
  private void pool(int threads) {
    scheduler = Recorded.pool(threads, waiting);
    idle = scheduler.idle();
    worker = listed(1);
  }

  @BeforeEach
  void poolWithoutThreads() {
    pool(0);
  }

  private Worker listed(int seed) {
    Worker listed = new Worker(scheduler, seed);
    listed.threadRelease(thread);
    scheduler.register(listed);
    return listed;
  }

  @SuppressWarnings("unchecked")
  private WorkDeque<PromotedBranch> deque() {
    return (WorkDeque<PromotedBranch>) worker.stealable();
  }

  private void makeWorkVisible() {
    deque()
        .push(new PromotedBranch(BranchKind.VOID, "call", null, new Root(true), worker, 1, null));
  }

  /** Leaves a worker among the sleepers, by a park that never comes back. */
  private Worker asleep(int seed) {
    Worker sleeper = listed(seed);
    long before = idle.countsVolatile();
    idle.addCounts(SEARCHER + PACING - before);
    waiting.meanwhile =
        () -> {
          throw new IllegalStateException("asleep");
        };
    try {
      idle.rest(sleeper, false);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("asleep");
    }
    waiting.meanwhile = () -> {};
    idle.addCounts(before - PACING);
    return sleeper;
  }

  private void countsAre(long counts) {
    assertThat(idle.countsVolatile()).isEqualTo(counts);
  }

  // --- signals

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

  // --- sleep

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

  // --- requests

  @Test
  void at_most_eight_busy_workers_are_asked_and_never_oneself() {
    List<Worker> busy = new ArrayList<>();
    busy.add(worker);
    for (int i = 0; i < 20; i++) busy.add(listed(2 + i));
    for (Worker each : busy) {
      each.busyOpaque(true);
      each.ticketOpaque(thread);
    }
    idle.addCounts(SEARCHER + PACING);
    waiting.meanwhile = idle::wakeAll;
    idle.rest(worker, false);
    assertThat(busy).filteredOn(each -> each.ticketOpaque() == null).hasSize(8);
    assertThat(worker.ticketOpaque()).isSameAs(thread);
  }

  @Test
  void idle_workers_are_not_asked() {
    Worker other = listed(2);
    other.ticketOpaque(thread);
    idle.addCounts(SEARCHER + PACING);
    waiting.meanwhile = idle::wakeAll;
    idle.rest(worker, false);
    assertThat(other.ticketOpaque()).isSameAs(thread);
  }

  @Test
  void of_many_workers_sixty_four_are_looked_at() {
    for (int i = 0; i < 200; i++) listed(2 + i);
    List<Worker> asked = new ArrayList<>();
    idle.addCounts(SEARCHER + PACING);
    waiting.meanwhile = idle::wakeAll;
    // One is busy at a time: in about a third of the rests it is among those that are looked at.
    int rests = 600;
    for (int i = 0; i < rests; i++) {
      Worker busy = scheduler.workers()[1 + i % 200];
      busy.busyOpaque(true);
      busy.ticketOpaque(thread);
      idle.rest(worker, false);
      if (busy.ticketOpaque() == null) asked.add(busy);
      busy.busyOpaque(false);
    }
    assertThat(asked).hasSizeBetween(rests / 5, rests / 2);
  }

  // --- found, waits

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

  // --- the watch (W1)

  /** Its watch has no thread until somebody stirs it. */
  private void watchedPool() {
    scheduler = Recorded.pool(0, waiting, Conduct.DEFAULT.reportBlocking(1_000_000_000));
    idle = scheduler.idle();
    worker = listed(1);
  }

  private void isStirredBy(Runnable comes) {
    assertThat(scheduler.watchThread()).isNull();
    comes.run();
    assertThat(scheduler.watchThread()).isNotNull();
    scheduler.close();
  }

  @Test
  void whoever_is_woken_stirs_the_watch() {
    watchedPool();
    asleep(2);
    isStirredBy(() -> idle.signal(4, false));
  }

  @Test
  void a_batch_stirs_the_watch_if_anybody_is_woken() {
    watchedPool();
    idle.signalAll(4, 2);
    assertThat(scheduler.watchThread()).isNull();
    asleep(2);
    isStirredBy(() -> idle.signalAll(4, 2));
  }

  @Test
  void a_searcher_that_sees_work_before_it_parks_stirs_the_watch() {
    watchedPool();
    idle.addCounts(SEARCHER + PACING);
    makeWorkVisible();
    isStirredBy(() -> idle.rest(worker, false));
  }

  @Test
  void whoever_has_waited_stirs_the_watch() {
    watchedPool();
    worker.hunter.setThreadOfPool();
    idle.addCounts(AWAKE);
    idle.beginWait(worker, false);
    isStirredBy(() -> idle.endWait(worker));
  }

  @Test
  @Timeout(60)
  void the_end_of_the_pool_ends_a_watch_that_sleeps() {
    watchedPool();
    worker.threadVolatile(null); // nobody is in the pool
    scheduler.stirWatch();
    Thread watch = scheduler.watchThread();
    while (watch.getState() != Thread.State.WAITING) Thread.onSpinWait();
    scheduler.shutdown();
    Scene.join(watch);
  }
}
