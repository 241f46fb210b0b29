package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The looks by hand, at a thread that really waits, while a task is in the inbox. */
@Timeout(60)
class ReliefTest {
  private final Scheduler scheduler = Recorded.pool(1, Waiting.NORMAL);
  private final BlockedWorker blocked = new BlockedWorker(scheduler);
  private final Worker worker = blocked.worker;
  private final Relief relief = new Relief(scheduler);

  @BeforeEach
  void begin() {
    // It is awake, and the limit is one, so that the task wakes and starts nobody.
    scheduler.idle().addCounts(SearchCounters.AWAKE);
  }

  @AfterEach
  void end() {
    blocked.close();
    empty();
    // Where a place was lent, a thread has come for the task.
    scheduler.close();
  }

  private void submit() {
    scheduler.submit(() -> {}, Placement.ANYWHERE);
  }

  private void empty() {
    while (scheduler.pollSubmitted() != null) scheduler.ended();
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) relief.look(i);
  }

  @Test
  void who_was_seen_twice_in_the_same_wait_lends_its_place() {
    submit();
    look(1);
    assertThat(scheduler.size().lent()).isZero();
    look(1);
    assertThat(scheduler.size().lent()).isOne();
    assertThat(scheduler.size().mostAwake()).isEqualTo(2);
    assertThat(scheduler.limit(false)).isEqualTo(2);
    assertThat(scheduler.limit(true)).isEqualTo(2);
  }

  @Test
  void the_place_is_given_back_when_it_goes_on() {
    submit();
    look(2);
    worker.counts.ran++;
    look(1);
    assertThat(scheduler.size().lent()).isZero();
  }

  @Test
  void the_place_stays_lent_while_it_waits_though_nothing_is_left_in_the_inbox() {
    submit();
    look(2);
    empty();
    look(5);
    assertThat(scheduler.size().lent()).isOne();
    assertThat(relief.beginsDormancy()).isFalse();
  }

  @Test
  void nothing_is_lent_while_nothing_waits_for_a_worker() {
    look(5);
    assertThat(scheduler.size().lent()).isZero();
    assertThat(relief.hasReason()).isFalse();
    assertThat(relief.beginsDormancy()).isTrue();
  }

  @Test
  void it_does_not_sleep_while_a_task_waits_for_a_worker() {
    submit();
    assertThat(relief.beginsDormancy()).isFalse();
  }

  @Test
  void a_worker_that_has_said_that_it_blocks_lends_nothing_more() {
    submit();
    worker.beginBlocking();
    look(5);
    assertThat(scheduler.size().lent()).isZero();
  }

  @Test
  void a_guest_has_no_place_to_lend() {
    Worker guest = new Worker(scheduler, 2);
    guest.threadRelease(blocked.thread);
    guest.busyOpaque(true);
    scheduler.register(guest);
    submit();
    worker.busyOpaque(false);
    look(5);
    assertThat(scheduler.size().lent()).isZero();
  }

  @Test
  void others_than_the_threads_of_the_pool_do_not_start_it() {
    relief.submitted();
    assertThat(relief.thread()).isNull();
  }
}
