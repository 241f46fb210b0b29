package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** S10, on one thread: what happens while the worker parks happens in its {@link Recorded} wait. */
class IdleSurplusTest {
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(2, waiting);
  private final Idle idle = scheduler.idle();
  private final Worker worker = new Worker(scheduler, 1);

  private void countsAre(long counts) {
    assertThat(idle.countsVolatile()).isEqualTo(counts);
  }

  @Test
  void whoever_is_within_the_limit_goes_on() {
    idle.addCounts(2 * AWAKE);
    assertThat(idle.restsAsSurplus(worker, 2)).isFalse();
    countsAre(2 * AWAKE);
    assertThat(waiting.parks).isZero();
    assertThat(worker.counts.slept).isZero();
  }

  @Test
  void one_too_many_sleeps_until_it_is_woken_and_is_a_searcher_then() {
    idle.addCounts(2 * AWAKE);
    waiting.meanwhile =
        () -> {
          countsAre(AWAKE);
          if (waiting.parks == 3) idle.signal(2, false);
        };
    assertThat(idle.restsAsSurplus(worker, 1)).isTrue();
    countsAre(2 * AWAKE + SEARCHING);
    assertThat(waiting.parks).isEqualTo(3);
    assertThat(worker.counts.slept).isEqualTo(1);
  }

  @Test
  void a_pacer_makes_nobody_one_too_many() {
    idle.addCounts(2 * AWAKE + PACING);
    assertThat(idle.restsAsSurplus(worker, 1)).isFalse();
    countsAre(2 * AWAKE + PACING);
    idle.addCounts(AWAKE);
    waiting.meanwhile =
        () -> {
          countsAre(2 * AWAKE + PACING);
          scheduler.close();
          idle.wakeAll();
        };
    assertThat(idle.restsAsSurplus(worker, 1)).isTrue();
  }

  @Test
  void visible_work_is_no_reason_to_stay_for_enough_others_are_awake() {
    Worker pusher = new Worker(scheduler, 2);
    scheduler.register(pusher);
    pusher.deque.push(
        new PromotedBranch(BranchKind.VOID, "call", null, new Root(true), pusher, 1, null));
    idle.addCounts(2 * AWAKE);
    waiting.meanwhile = () -> idle.signal(2, false);
    assertThat(idle.restsAsSurplus(worker, 1)).isTrue();
    assertThat(waiting.parks).isEqualTo(1);
  }

  /** A guest's root leaves one place less than the pool's own tasks. */
  @Test
  void it_stays_for_what_was_submitted() {
    idle.addCounts(2 * AWAKE);
    scheduler.admit();
    assertThat(idle.restsAsSurplus(worker, 1)).isFalse();
    countsAre(2 * AWAKE);
  }

  @Test
  void beyond_what_submitted_tasks_may_use_it_goes_whatever_was_submitted() {
    idle.addCounts(3 * AWAKE);
    scheduler.admit();
    waiting.meanwhile = () -> idle.signal(3, false);
    assertThat(idle.restsAsSurplus(worker, 2)).isTrue();
    countsAre(3 * AWAKE + SEARCHING);
  }

  @Test
  void nobody_sleeps_in_a_pool_that_is_over() {
    idle.addCounts(2 * AWAKE);
    scheduler.close();
    assertThat(idle.restsAsSurplus(worker, 1)).isFalse();
    countsAre(2 * AWAKE);
  }
}
