package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.deque.WorkDeque;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pools without threads, or whose threads are kept from starting. */
@Timeout(60)
class SchedulerTest {
  private final Scheduler scheduler = Recorded.pool(0, new Recorded());

  @Test
  void a_guest_is_one_of_the_workers_while_it_computes() {
    Scheduler pool = Recorded.tested(4, 4, 0, false);
    pool.idle().addCounts(3 * AWAKE);
    assertThat(pool.hasIdle(true)).isFalse();
    assertThat(pool.hasIdle(false)).isTrue();
    pool.idle().addCounts(AWAKE);
    assertThat(pool.hasIdle(false)).isFalse();
    pool.signal(false, false);
    assertThat(pool.idle().countsVolatile()).isEqualTo(4 * AWAKE);
  }

  @Test
  void there_are_no_more_idle_workers_than_threads() {
    Scheduler pool = Recorded.tested(4, 1, 0, false);
    assertThat(pool.hasIdle(true)).isTrue();
    pool.idle().addCounts(AWAKE);
    assertThat(pool.hasIdle(true)).isFalse();
    assertThat(pool.hasIdle(false)).isFalse();
  }

  @Test
  void a_closed_pool_admits_nobody() {
    assertThat(scheduler.isClosed()).isFalse();
    scheduler.close();
    assertThat(scheduler.isClosed()).isTrue();
    assertThat(scheduler.isOver()).isTrue();
    assertThatThrownBy(() -> scheduler.invoke(() -> 1))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("pool recorded: closed");
    assertThatThrownBy(() -> scheduler.submit(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(scheduler.isOver()).isTrue();
  }

  @Test
  void an_interrupt_does_not_keep_close_from_waiting_and_stays() {
    Thread.currentThread().interrupt();
    scheduler.close();
    assertThat(Thread.interrupted()).isTrue();
    scheduler.close();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whoever_is_outside_has_no_number() {
    assertThat(scheduler.currentNumber()).isEqualTo(-1);
    assertThat(scheduler.invoke(scheduler::currentNumber)).isEqualTo(-1);
  }

  @Test
  void it_tells_its_size_its_open_tasks_and_who_works_for_whom() {
    assertThat(scheduler.isWithoutThreads()).isTrue();
    Scheduler pool = Recorded.tested(3, 1, 0, false);
    pool.idle().addCounts(5 * (SEARCHING + AWAKE)); // so that no thread is started
    assertThat(pool.isWithoutThreads()).isFalse();
    assertThat(pool.workerCount()).isEqualTo(3);
    pool.resize(5);
    assertThat(pool.workerCount()).isEqualTo(5);
    assertThat(pool.size().threads()).isEqualTo(5);
    assertThat(pool.openTasks()).isZero();
    pool.submit(() -> {});
    pool.submit(() -> {});
    assertThat(pool.openTasks()).isEqualTo(2);
    assertThat(pool.dump()).contains("tested");
    assertThat(pool.blockedReports()).isZero();
    assertThat(pool.watchThread()).isNull();
  }

  @Test
  void a_pool_that_has_become_smaller_has_a_surplus_only_of_threads_that_it_has() {
    Scheduler pool = Recorded.tested(4, 1, 0, false);
    Worker worker = new Worker(pool, 1);
    pool.register(worker);
    pool.resize(1);
    assertThat(pool.retiresSurplus(worker)).isFalse();
    assertThat(pool.workers()).containsExactly(worker);
  }

  @Test
  @SuppressWarnings("unchecked")
  void work_is_visible_in_the_queue_and_in_any_deque() {
    Scheduler pool = Recorded.tested(4, 1, 0, false);
    pool.idle().addCounts(SEARCHING + AWAKE);
    for (int i = 0; i < 3; i++) pool.register(new Worker(pool, i));
    assertThat(pool.hasVisibleWork()).isFalse();
    WorkDeque<PromotedBranch> last = (WorkDeque<PromotedBranch>) pool.workers()[2].stealable();
    last.push(
        new PromotedBranch(BranchKind.VOID, "call", null, new Root(true), Guests.OUTSIDE, 1, null));
    assertThat(pool.hasVisibleWork()).isTrue();
    last.pop();
    assertThat(pool.hasVisibleWork()).isFalse();
    pool.submit(() -> {});
    assertThat(pool.hasVisibleWork()).isTrue();
    assertThat(pool.pollSubmitted()).isNotNull();
    assertThat(pool.pollSubmitted()).isNull();
    assertThat(pool.hasVisibleWork()).isFalse();
  }

  @Test
  void workers_are_listed_in_order_and_one_can_be_taken_out() {
    Worker first = new Worker(scheduler, 1);
    Worker second = new Worker(scheduler, 2);
    scheduler.register(first);
    scheduler.register(second);
    assertThat(scheduler.workers()).containsExactly(first, second);
    scheduler.unregister(first);
    assertThat(scheduler.workers()).containsExactly(second);
  }

  @Test
  void a_pool_that_is_set_up_counts_nothing() {
    assertThat(scheduler.totals()).isEqualTo(new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }
}
